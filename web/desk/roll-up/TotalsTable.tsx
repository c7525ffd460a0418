/** Totals of a section beside the period before; a row opens into its parts and names what is not in it. */

import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { capital } from '@thong-suot/domain/capital.ts'
import { type Indicator, showFigure } from '@thong-suot/domain/indicator/indicator.ts'
import type { RollUpPage } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import * as api from '@thong-suot/domain/roll-up/roll-up.api.ts'
import type { FormSection } from '@thong-suot/domain/template/sections.ts'
import { Fragment, useState } from 'react'
import { Source } from '../../parts/words/Quote.tsx'
import { UnitName } from '../../parts/words/UnitName.tsx'
import { useAsk } from '../../use-ask.ts'
import css from './roll-up.module.css'

type Asked = { id: string; unitId?: string }

export function TotalsTable({ section, data, asked }: { section: FormSection; data: RollUpPage; asked: Asked }) {
  const [open, setOpen] = useState<string>()
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
              {capital(data.period.beforeName ?? 'kỳ trước')}
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
            const isOpen = open === indicator.id
            return (
              <Fragment key={indicator.id}>
                <tr className={isOpen ? css.opened : undefined}>
                  <td className={css.code}>{indicator.code}</td>
                  <th scope="row">
                    {indicator.name} {indicator.clauseLabel && <Source says={indicator.clauseLabel} />}
                  </th>
                  <td className={css.measure}>{indicator.unitOfMeasure}</td>
                  <td className={css.number} data-head={capital(data.period.beforeName ?? 'kỳ trước')}>
                    {row?.before === null || !row ? '–' : showFigure(row.before, indicator.kind)}
                  </td>
                  <td className={`${css.number} ${css.now}`}>
                    {row?.now === null || !row ? (
                      <span className="hint">{onlyByUnit(indicator)}</span>
                    ) : (
                      showFigure(row.now, indicator.kind)
                    )}
                  </td>
                  <td className={css.change}>{row?.change ?? '–'}</td>
                  <td className={css.opener}>
                    <button
                      type="button"
                      aria-expanded={isOpen}
                      aria-label={`Mở số của ${indicator.name}`}
                      onClick={() => setOpen(isOpen ? undefined : indicator.id)}
                    >
                      {isOpen ? (
                        <IconChevronUp size="1.125rem" aria-hidden />
                      ) : (
                        <IconChevronDown size="1.125rem" aria-hidden />
                      )}
                    </button>
                  </td>
                </tr>
                {isOpen && (
                  <tr className={css.opened}>
                    <td />
                    <td colSpan={6} className={css.parts}>
                      <Parts indicator={indicator} asked={asked} now={row?.now ?? null} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function onlyByUnit(indicator: Indicator): string {
  return indicator.kind === 'text' || indicator.addsUp === 'none' || indicator.addsUp === 'last'
    ? 'xem từng đơn vị'
    : 'chưa có số'
}

function Parts({ indicator, asked, now }: { indicator: Indicator; asked: Asked; now: number | null }) {
  const { data, error } = useAsk(api.openTotal, { ...asked, indicatorId: indicator.id }, { staleTime: 0 })
  if (error) return <p className="overdue">{error.message}</p>
  if (!data) return <p className="hint">Đang tải…</p>
  const missing = Map.groupBy(data.notCounted, each => each.why)
  return (
    <>
      <p>
        <strong>
          {now === null
            ? `${data.parts.length} đơn vị có số`
            : `${showFigure(now, indicator.kind)} ${indicator.unitOfMeasure} từ ${data.parts.length} đơn vị`}
        </strong>{' '}
        <span className="hint">bấm vào số để mở báo cáo gốc</span>
      </p>
      <ul className={css.partList}>
        {data.parts.map(part => (
          <li key={part.reportId}>
            <UnitName name={part.unitName} most={32} />
            <Link
              to={`/bao-cao/${part.reportId}`}
              aria-label={`${part.unitName}: ${showFigure((part.own ?? 0) + (part.below ?? 0), indicator.kind)}, mở báo cáo`}
            >
              {showFigure((part.own ?? 0) + (part.below ?? 0), indicator.kind)}
            </Link>
          </li>
        ))}
      </ul>
      {data.notCounted.length > 0 && (
        <p className="second small">
          Chưa cộng:{' '}
          {[...missing].map(([why, list], i) => (
            <Fragment key={why}>
              {i > 0 && '; '}
              {list.map((each, j) => (
                <Fragment key={each.reportId}>
                  {j > 0 && ', '}
                  <Link to={`/bao-cao/${each.reportId}`}>{each.unitName}</Link>
                  {each.number !== null && ` ${showFigure(each.number, indicator.kind)}`}
                </Fragment>
              ))}{' '}
              ({why})
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  )
}
