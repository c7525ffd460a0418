/** Sections of a form with their states: what is done, what is to be mended. */
import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import type { RowRemark } from '@thong-suot/domain/report/row.ts'
import type { FormSection } from '@thong-suot/domain/template/sections.ts'
import { Bar } from '../../parts/page/Bar.tsx'
import type { Typed } from './entry/typed.ts'
import css from './report.module.css'
import { standingRows } from './rows/typed-rows.ts'

export type SectionState = { wrong: number; begun: boolean; done: boolean }

export function stateOf(
  section: FormSection,
  report: ReportPage,
  typed: Typed,
  remarks: { figures: ReadonlyMap<string, FigureRemark>; rows: ReadonlyMap<string, RowRemark> },
): SectionState {
  const ids = new Set([...section.indicators, ...section.narratives, ...section.annexes].map(each => each.id))
  const returned =
    report.status === 'returned'
      ? report.remarks.filter(each => ids.has(each.indicatorId ?? each.narrativeId ?? each.annexId ?? ''))
      : []
  const returnedCodes = new Set(
    returned.map(each => section.indicators.find(one => one.id === each.indicatorId)?.code ?? each.id),
  )
  const codes = new Set(section.annexes.map(each => each.code))
  for (const { key, code } of remarks.rows.values()) if (codes.has(code)) returnedCodes.add(key)
  for (const { code } of section.indicators) if (remarks.figures.get(code)?.severity === 'must') returnedCodes.add(code)
  const filled = section.indicators.filter(each => each.formula || typed.figures[each.id]?.trim())
  const written = section.narratives.filter(each => typed.texts[each.id]?.trim())
  const listed = section.annexes.filter(each => standingRows(typed.rows[each.id]).length > 0)
  const needed = section.narratives.filter(each => each.required).length
  const begun =
    section.indicators.some(each => !each.formula && typed.figures[each.id]?.trim()) ||
    written.length + listed.length > 0
  return {
    wrong: returnedCodes.size,
    begun,
    done:
      returnedCodes.size === 0 &&
      filled.length === section.indicators.length &&
      section.annexes.every(each => !each.required || listed.includes(each)) &&
      written.length >= needed &&
      (section.indicators.length > 0 || written.length + listed.length > 0),
  }
}

type Props = {
  sections: readonly FormSection[]
  states: readonly SectionState[]
  chosen: number
  onChoose: (at: number) => void
}

export function SectionList({ sections, states, chosen, onChoose }: Props) {
  const done = states.filter(state => state.done).length
  return (
    <nav className={css.sections} aria-label="Các phần của báo cáo">
      <div className={css.sectionsDone}>
        <span className="strong">
          Đã xong {done}/{sections.length} phần
        </span>
        <Bar done={done} of={sections.length} label={`Đã xong ${done} trong ${sections.length} phần`} />
      </div>
      <ol>
        {sections.map((section, i) => {
          const { wrong, begun, done: finished } = states[i]!
          const Icon = wrong ? IconAlertCircle : finished ? IconCircleCheck : IconCircleDashed
          const says = wrong ? `${wrong} chỗ cần sửa` : finished ? 'xong' : begun ? 'đang nhập' : 'chưa nhập'
          return (
            <li key={section.title}>
              <button type="button" aria-current={i === chosen ? 'step' : undefined} onClick={() => onChoose(i)}>
                <Icon size="1.125rem" stroke={1.75} aria-hidden />
                <span>
                  <span className={css.sectionName}>
                    {section.number}. {section.title}
                  </span>
                  <span className={wrong ? 'overdue small' : 'hint small'}>{says}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
