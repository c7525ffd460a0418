/** The form as the unit fills it in: section by section, saved as typed, sent with the errors told at their fields. */
import { Button, Checkbox } from '@mantine/core'
import { IconArrowsDiff, IconCloud, IconSend } from '@tabler/icons-react'
import * as api from '@thong-suot/domain/report/report.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { sectionsOf } from '@thong-suot/domain/template/sections.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ProblemError } from '../../../ask.ts'
import { ErrorSummary } from '../../../parts/form/ErrorSummary.tsx'
import { fieldId } from '../../../parts/form/use-fields.ts'
import { Refused } from '../../../parts/page/Empty.tsx'
import { Primary } from '../../../parts/page/Primary.tsx'
import { useDo } from '../../../use-ask.ts'
import { Difference } from '../Difference.tsx'
import { FormFile } from '../form/FormFile.tsx'
import { Proofs } from '../Proofs.tsx'
import css from '../report.module.css'
import { RowEntry } from '../rows/RowList.tsx'
import { remarksOfRows } from '../rows/typed-rows.ts'
import { SectionList, stateOf } from '../SectionList.tsx'
import { Clashes } from './Clashes.tsx'
import { FigureTable, Returned } from './FigureTable.tsx'
import { labelsOf, toMend, unreadError } from './mend.ts'
import { Narrative } from './Narrative.tsx'
import { remarksOfTyped } from './typed.ts'
import { useEntry } from './use-entry.ts'

export function EntryView({ report }: { report: ReportPage }) {
  const entry = useEntry(report)
  const [nothing, setNothing] = useState(report.nothingToReport)
  const [pressed, setPressed] = useState(false)
  const [unread, setUnread] = useState<ProblemError | null>(null)
  const [comparing, setComparing] = useState(false)
  const submit = useDo(api.submitReport)
  const present = useDo(api.presentReport)
  // Where the unit signs first, what is written goes to its leader.
  const signs = report.actions.includes('present')
  const refused = unread ?? submit.error ?? present.error
  const sections = sectionsOf(report)
  const remarks = remarksOfTyped(report, entry.typed)
  // Blank fields are no error until one wants to send.
  for (const [code, remark] of remarks) if (!pressed && remark.says.startsWith('Chưa có số')) remarks.delete(code)
  const rowRemarks = remarksOfRows(report, entry.typed.rows)
  for (const [key, remark] of rowRemarks) if (!pressed && remark.missing) rowRemarks.delete(key)
  const states = sections.map(section => stateOf(section, report, entry.typed, { figures: remarks, rows: rowRemarks }))
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      states.findIndex(state => state.wrong > 0),
    ),
  )
  const section = sections[chosen]
  const whole = report.remarks.filter(remark => !remark.indicatorId && !remark.narrativeId && !remark.annexId)
  const labels = labelsOf(report, entry.typed.rows)
  // The same object as long as the report is the same: a new one would take the focus from the field at each key.
  const returned = useMemo(() => (report.status === 'returned' ? toMend(report) : null), [report])
  const summary = refused ?? returned
  useLead(refused, code =>
    setChosen(
      sections.findIndex(each =>
        [...each.indicators, ...each.narratives, ...each.annexes].some(one => one.code === code),
      ),
    ),
  )

  const send = async () => {
    setPressed(true)
    const stays = nothing ? null : unreadError(report, entry.typed)
    setUnread(stays)
    if (stays) return
    try {
      await entry.keepAll()
    } catch {
      return
    }
    if (signs) present.mutate({ id: report.id, nothingToReport: nothing })
    else submit.mutate({ id: report.id, nothingToReport: nothing })
  }
  return (
    <>
      <div className={css.panes}>
        <SectionList sections={sections} states={states} chosen={chosen} onChoose={setChosen} />
        <div className={css.form}>
          {entry.refused && <Refused error={entry.refused} retry={() => location.reload()} />}
          <p role="status" className={entry.news ? css.news : 'only-read'}>
            {entry.news}
          </p>
          <FormFile report={report} entry={entry} />
          <Clashes report={report} entry={entry} />
          <ErrorSummary error={summary} labels={labels} />
          {whole.map(remark => (
            <Returned key={remark.id} remark={remark} />
          ))}
          {nothing ? (
            <p>Báo cáo sẽ ghi “Không phát sinh”. Bỏ chọn ở cuối trang để nhập số liệu.</p>
          ) : (
            section && (
              <section className="stack" aria-label={section.title}>
                <h2>
                  {section.number}. {section.title}
                </h2>
                {section.indicators.length > 0 && (
                  <FigureTable report={report} indicators={section.indicators} entry={entry} remarks={remarks} />
                )}
                {section.narratives.map(narrative => (
                  <Narrative
                    key={narrative.id}
                    narrative={narrative}
                    report={report}
                    entry={entry}
                    error={refused?.fields[narrative.code]}
                  />
                ))}
                {section.annexes.map(annex => (
                  <RowEntry key={annex.id} annex={annex} report={report} entry={entry} remarks={rowRemarks} />
                ))}
              </section>
            )
          )}
          {report.version > 0 && (
            <button
              type="button"
              className={`${css.offer} ${css.phoneOnly}`}
              aria-expanded={comparing}
              onClick={() => setComparing(!comparing)}
            >
              So với lần gửi trước
            </button>
          )}
          <Proofs report={report} entry />
          {comparing && <Difference report={report} />}
          <Checkbox
            label="Kỳ này không phát sinh"
            checked={nothing}
            onChange={event => setNothing(event.currentTarget.checked)}
          />
        </div>
      </div>
      <div className={`${css.foot} no-print`}>
        <span className={css.saved} role="status">
          <IconCloud size="1.125rem" stroke={1.75} aria-hidden />
          {entry.draft.says || (report.typedAt ? 'Đã lưu nháp' : 'Tự lưu khi nhập')}
        </span>
        {chosen < sections.length - 1 && !nothing && <Button onClick={() => setChosen(chosen + 1)}>Phần sau</Button>}
        {report.version > 0 && (
          <Button
            className={css.wideOnly ?? ''}
            leftSection={<IconArrowsDiff size="1.125rem" stroke={1.75} aria-hidden />}
            onClick={() => setComparing(!comparing)}
          >
            So với lần gửi trước
          </Button>
        )}
        <Primary
          leftSection={<IconSend size="1.125rem" stroke={1.75} aria-hidden />}
          loading={submit.isPending || present.isPending}
          onClick={() => void send()}
        >
          {signs ? 'Trình ký' : report.version > 0 ? 'Gửi lại' : 'Gửi'}
        </Primary>
      </div>
    </>
  )
}

/** After a refusal the section of the first wrong field comes up, and the field takes focus. */
function useLead(error: ProblemError | null, open: (code: string) => void): void {
  const lead = useRef(open)
  lead.current = open
  useEffect(() => {
    const first = Object.keys(error?.fields ?? {})[0]
    if (!first) return
    lead.current(first.split('/')[0]!)
    setTimeout(() => document.getElementById(fieldId(first))?.scrollIntoView({ block: 'center' }))
  }, [error])
}
