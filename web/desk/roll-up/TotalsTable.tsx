/** Totals of a section beside the period before, with the parts of each; a row opens into its units and names what is not in it. */

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { capital } from '@thong-suot/domain/capital.ts'
import { cellKey, type Indicator, showChange } from '@thong-suot/domain/indicator/indicator.ts'
import type { RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { showTotal } from '@thong-suot/domain/roll-up/roll-up.ts'
import type { FormSection } from '@thong-suot/domain/template/sections.ts'
import { useState } from 'react'
import { Source } from '../../parts/words/Quote.tsx'
import css from './roll-up.module.css'
import { TotalParts } from './TotalParts.tsx'

type Asked = { id: string; unitId?: string }

export function TotalsTable({ section, data, asked }: { section: FormSection; data: RollUpPage; asked: Asked }) {
  const [open, setOpen] = useState<string>()
  const beforeName = capital(data.period.beforeName ?? 'kỳ trước')
  const totals = new Map(data.totals.map(row => [row.indicatorId, row]))
  return (
    <div className={css.frame}>
      <table className={css.table}>
        <caption className="only-read">{section.title}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {section.number}. {section.title}
            </th>
            <th scope="col" className={css.measure}>
              Đơn vị tính
            </th>
            <th scope="col" className={css.number}>
              {beforeName}
            </th>
            <th scope="col" className={css.number}>
              {capital(data.period.name)}
            </th>
            <th scope="col" className={css.change}>
              So sánh
            </th>
            <th scope="col" className={css.opener}>
              <span className="only-read">Mở</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {section.indicators.map(indicator => {
            const row = totals.get(indicator.id)
            const lines: Line[] = [{ no: 0, name: indicator.name, now: row?.now ?? null, before: row?.before ?? null }]
            return [...lines, ...(row?.parts ?? [])].map(line => {
              const key = cellKey(indicator.id, line.no)
              return (
                <TotalLine
                  key={key}
                  {...{ indicator, line, asked, beforeName }}
                  change={line.no ? showChange(line.now, line.before, indicator.kind) : (row?.change ?? '–')}
                  counted={row?.counted ?? 0}
                  open={open === key}
                  onOpen={() => setOpen(open === key ? undefined : key)}
                />
              )
            })
          })}
        </tbody>
      </table>
    </div>
  )
}

type Line = { no: number; name: string; now: number | null; before: number | null }
type LineProps = {
  indicator: Indicator
  line: Line
  asked: Asked
  beforeName: string
  change: string
  counted: number
  open: boolean
  onOpen: () => void
}

/** A figure, or under it a part of its breakdown or one of its choices; each opens down to its units. */
function TotalLine({ indicator, line, asked, beforeName, change, counted, open, onOpen }: LineProps) {
  const isPart = line.no > 0
  const Chevron = open ? IconChevronUp : IconChevronDown
  const name = isPart ? `${indicator.name}, ${line.name}` : indicator.name
  return (
    <>
      <tr className={`${open ? css.opened : ''} ${isPart ? css.ofPart : ''}`}>
        <td className={css.code}>{isPart ? '' : indicator.code}</td>
        <th scope="row">
          {line.name} {!isPart && indicator.clauseLabel && <Source says={indicator.clauseLabel} />}
        </th>
        <td className={css.measure}>{isPart ? '' : indicator.unitOfMeasure}</td>
        <td className={css.number} data-head={beforeName}>
          {showTotal(indicator, line.before) || '–'}
        </td>
        <td className={`${css.number} ${css.now}`}>
          {showTotal(indicator, line.now) || <span className="hint">{nothingAt(indicator, line.no, counted)}</span>}
        </td>
        <td className={css.change}>{change}</td>
        <td className={css.opener}>
          <button type="button" aria-expanded={open} aria-label={`Mở số của ${name}`} onClick={onOpen}>
            <Chevron size="1.125rem" aria-hidden />
          </button>
        </td>
      </tr>
      {open && (
        <tr className={css.opened}>
          <td />
          <td colSpan={6} className={css.parts}>
            <TotalParts indicator={indicator} part={line.no} asked={asked} now={line.now} />
          </td>
        </tr>
      )}
    </>
  )
}

/** Instead of a number. */
function nothingAt({ kind, addsUp }: Indicator, part: number, counted: number): string {
  if (part > 0) return '–'
  if (kind === 'choice' && counted > 0) return `${counted} đơn vị chọn`
  return kind === 'text' || kind === 'date' || addsUp === 'none' ? 'xem từng đơn vị' : 'chưa có số'
}
