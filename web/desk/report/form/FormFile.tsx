/** The form goes away as XLSX and comes back: first what it would change is shown, then it is typed like anything else. */
import { Button, FileButton, Modal } from '@mantine/core'
import { IconFileSpreadsheet, IconFileUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import * as api from '@thong-suot/domain/report/form/form-sheet.api.ts'
import { fillReport } from '@thong-suot/domain/report/report.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { useRef, useState } from 'react'
import { addressOf, ask, askWithFiles, ProblemError } from '../../../ask.ts'
import { Refused } from '../../../parts/page/Empty.tsx'
import { useIsPhone } from '../../../shell/use-phone.ts'
import type { Entry } from '../entry/use-entry.ts'
import { FormAnswerView } from './FormAnswer.tsx'
import css from './form-file.module.css'

type Props = { report: ReportPage; entry: Entry }

export function FormFile({ report, entry }: Props) {
  const take = useTaking({ report, entry })
  const isPhone = useIsPhone()
  const again = useRef<() => void>(null)
  const choose = (file: File | null) => {
    again.current?.()
    if (file) void take.check(file)
  }
  const picker = (label: string) => (
    <FileButton
      onChange={choose}
      resetRef={again}
      accept=".xlsx"
      inputProps={{ 'aria-label': 'Tệp biểu mẫu đã điền (XLSX)' }}
    >
      {props => (
        <Button
          {...props}
          loading={take.busy === 'check'}
          leftSection={<IconFileUpload size="1.125rem" stroke={1.75} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  )
  const leaving = (
    <>
      <Button onClick={take.leave}>Thôi</Button>
      {picker('Chọn tệp khác')}
    </>
  )
  return (
    <section className={`${css.bar} no-print`} aria-label="Biểu mẫu XLSX">
      {!take.file && take.error && <Refused error={take.error} />}
      <Button
        leftSection={<IconFileSpreadsheet size="1.125rem" stroke={1.75} aria-hidden />}
        onClick={() => void take.away()}
      >
        Tải biểu mẫu (XLSX)
      </Button>
      {!take.file && picker('Nạp từ XLSX')}
      <Modal
        opened={take.file !== null}
        onClose={take.leave}
        title={`Nạp từ “${take.file?.name ?? ''}”`}
        size="60rem"
        fullScreen={isPhone}
      >
        <div className="stack">
          {take.error && <Refused error={take.error} />}
          {take.answer ? (
            <FormAnswerView key={take.answerNo} answer={take.answer} busy={take.busy === 'keep'} onTake={take.keep}>
              {leaving}
            </FormAnswerView>
          ) : (
            <div className={css.buttons}>{leaving}</div>
          )}
        </div>
      </Modal>
    </section>
  )
}

/** As many figures, or rows, as one question may type at once. */
const AT_ONCE = 2000

function useTaking({ report, entry }: Props) {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<api.FormAnswer>()
  const [answerNo, setAnswerNo] = useState(0)
  const [error, setError] = useState<ProblemError | null>(null)
  const [busy, setBusy] = useState<'check' | 'keep' | ''>('')
  const doing = async (what: 'check' | 'keep', work: () => Promise<void>) => {
    setBusy(what)
    setError(null)
    try {
      await work()
    } catch (caught) {
      if (!(caught instanceof ProblemError)) throw caught
      setError(caught)
    } finally {
      setBusy('')
    }
  }
  const look = async (chosen: File) => {
    setAnswer(undefined)
    setAnswer(await askWithFiles(api.checkForm, { id: report.id }, { file: chosen }))
    setAnswerNo(no => no + 1)
  }
  return {
    ...{ file, answer, answerNo, error, busy },
    leave: () => {
      setFile(null)
      setAnswer(undefined)
      setError(null)
    },
    /** What is typed on the page is kept first, so that it goes along. */
    away: () =>
      doing('check', async () => {
        await entry.keepAll()
        const href = addressOf(api.exportForm, { id: report.id })
        Object.assign(document.createElement('a'), { href, download: '' }).click()
      }),
    check: (chosen: File) =>
      doing('check', async () => {
        setFile(chosen)
        setAnswer(undefined)
        await entry.keepAll()
        await look(chosen)
      }),
    keep: (changes: readonly api.FormChange[]) =>
      doing('keep', async () => {
        const figures = changes.flatMap(each => each.figure ?? [])
        const texts = changes.flatMap(each => each.text ?? [])
        const rows = changes.flatMap(each => each.row ?? [])
        entry.announce(`Đã nạp ${changes.length.toLocaleString('vi-VN')} chỗ từ tệp ${file!.name}.`)
        try {
          for (let at = 0; at === 0 || at < Math.max(figures.length, rows.length); at += AT_ONCE)
            await ask(fillReport, {
              ...{ id: report.id, file: file!.name, texts: at === 0 ? texts : [] },
              figures: figures.slice(at, at + AT_ONCE),
              rows: rows.slice(at, at + AT_ONCE),
            })
        } catch (caught) {
          entry.announce('')
          // Somebody typed in between: what the file would change now is looked at anew.
          if ((caught as ProblemError).code === 'report.changed-meanwhile') await look(file!)
          throw caught
        }
        await client.invalidateQueries()
        setFile(null)
        setAnswer(undefined)
      }),
  }
}
