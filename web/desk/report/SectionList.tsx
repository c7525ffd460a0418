/** Sections of a form with their states: what is done, what is to be mended. */
import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { FigureRemark } from '@thong-suot/domain/indicator/check-figures.ts'
import type { ReportPage } from '@thong-suot/domain/report/report.api.ts'
import type { FormSection } from '@thong-suot/domain/template/sections.ts'
import { Bar } from '../../parts/page/Bar.tsx'
import css from './report.module.css'
import type { Typed } from './typed.ts'

export type SectionState = { wrong: number; begun: boolean; done: boolean }

export function stateOf(
  section: FormSection,
  report: ReportPage,
  typed: Typed,
  remarks: ReadonlyMap<string, FigureRemark>,
): SectionState {
  const ids = new Set([...section.indicators, ...section.narratives].map(each => each.id))
  const returned =
    report.status === 'returned'
      ? report.remarks.filter(each => ids.has(each.indicatorId ?? '') || ids.has(each.narrativeId ?? ''))
      : []
  const returnedCodes = new Set(
    returned.map(each => section.indicators.find(one => one.id === each.indicatorId)?.code ?? each.id),
  )
  for (const { code } of section.indicators) if (remarks.get(code)?.severity === 'must') returnedCodes.add(code)
  const filled = section.indicators.filter(each => each.formula || typed.figures[each.id]?.trim())
  const written = section.narratives.filter(each => typed.texts[each.id]?.trim())
  const needed = section.narratives.filter(each => each.required).length
  const begun = section.indicators.some(each => !each.formula && typed.figures[each.id]?.trim()) || written.length > 0
  return {
    wrong: returnedCodes.size,
    begun,
    done:
      returnedCodes.size === 0 &&
      filled.length === section.indicators.length &&
      written.length >= Math.max(needed, section.indicators.length ? 0 : 1),
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
