/** Files that go with a report: added and taken away while it is written, opened by whoever may see it. */
import { Button, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import * as api from '@thong-suot/domain/report/report-proof.api.ts'
import { useState } from 'react'
import { addressOf, askWithFiles, type ProblemError } from '../../ask.ts'
import { Confirm } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { showFileSize } from '../../parts/words/file-size.ts'
import { showMoment } from '../../parts/words/moment.ts'
import { useDo } from '../../use-ask.ts'
import css from './proofs.module.css'

export function Proofs({ report, entry = false }: { report: ReportPage; entry?: boolean }) {
  const [going, setGoing] = useState<api.ReportProof>()
  const take = useDo(api.takeReportProofAway, { onDone: () => setGoing(undefined) })
  const { proofs } = report
  if (!entry && proofs.length === 0) return null
  return (
    <section className={css.proofs} aria-label="Tài liệu kèm theo">
      <h2 className="item">
        Tài liệu kèm theo {proofs.length > 0 && <span className="hint small">({proofs.length})</span>}
      </h2>
      {proofs.length > 0 && (
        <ul>
          {proofs.map(proof => (
            <li key={proof.id}>
              <span className={css.name}>
                <a href={addressOf(api.getReportProofFile, { id: proof.id })} target="_blank" rel="noreferrer noopener">
                  {proof.name}
                </a>
                <span className="hint small">
                  {[proof.personName, showMoment(proof.at), showFileSize(proof.fileSize)].filter(Boolean).join(' · ')}
                </span>
              </span>
              {entry && (
                <button
                  type="button"
                  className={`${css.take} no-print`}
                  aria-label={`Bỏ tài liệu ${proof.name}`}
                  onClick={() => setGoing(proof)}
                >
                  Bỏ
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {entry && <Attach report={report} />}
      <Confirm
        opened={going !== undefined}
        onClose={() => setGoing(undefined)}
        title="Bỏ tài liệu kèm theo"
        verb="Bỏ tài liệu"
        busy={take.isPending}
        error={take.error}
        onConfirm={() => going && take.mutate({ id: report.id, proofId: going.id })}
      >
        <p>
          Báo cáo sẽ không kèm “{going?.name}” nữa. Cần lại thì phải chọn tệp và thêm lần nữa
          {report.version > 0 && '; lần gửi trước vẫn giữ tệp đã gửi'}.
        </p>
      </Confirm>
    </section>
  )
}

function Attach({ report }: { report: ReportPage }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<ProblemError | null>(null)
  const send = async (files: File[]) => {
    if (files.length === 0) return
    setBusy(true)
    setFailed(null)
    try {
      await askWithFiles(api.attachReportProofs, { id: report.id }, { file: files })
      await client.invalidateQueries()
    } catch (error) {
      setFailed(error as ProblemError)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {failed && <Refused error={failed} />}
      <div className={`${css.attach} no-print`}>
        <FileButton
          multiple
          accept="image/*,.pdf,.docx,.xlsx"
          onChange={files => void send(files)}
          inputProps={{ 'aria-label': 'Tệp kèm theo báo cáo' }}
        >
          {props => (
            <Button
              {...props}
              size="xs"
              loading={busy}
              leftSection={<IconPaperclip size="1rem" stroke={1.75} aria-hidden />}
            >
              Thêm tệp
            </Button>
          )}
        </FileButton>
        <span className="hint small">
          Danh sách có chữ ký, ảnh, quyết định; gửi cùng báo cáo. Nhận PDF, Word, Excel, ảnh.
        </span>
      </div>
    </>
  )
}
