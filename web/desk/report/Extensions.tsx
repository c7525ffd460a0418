/** More time: asked for by the unit, answered by the one that receives; every request stays readable. */
import { Button, Group, Modal, Textarea } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/report/report.api.ts'
import type { ExtensionLine, ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Refused } from '../../parts/page/Empty.tsx'
import { showMoment } from '../../parts/words/moment.ts'
import { useDo } from '../../use-ask.ts'
import css from './report.module.css'

export function Extensions({ report }: { report: ReportPage }) {
  const waiting = report.extensions.some(each => each.state === 'asked')
  if (report.extensions.length === 0 && !report.mayAsk) return null
  return (
    <section className={css.extensions} aria-label="Gia hạn">
      {report.extensions.map(each => (
        <Extension key={each.id} extension={each} report={report} />
      ))}
      {report.mayAsk && !waiting && <AskExtension report={report} />}
    </section>
  )
}

const STATE = { asked: 'chờ trả lời', granted: 'đồng ý', refused: 'không đồng ý' }

function Extension({ extension, report }: { extension: ExtensionLine; report: ReportPage }) {
  const { state, until, reason, askedBy, askedAt, answer, answeredBy } = extension
  const [refusing, setRefusing] = useState(false)
  const respond = useDo(api.answerExtension, { onDone: () => setRefusing(false) })
  const say = (grant: boolean, why = '') =>
    respond.mutate({ id: report.id, extensionId: extension.id, grant, reason: why })
  return (
    <div className={css.extension}>
      <p>
        <strong>
          Xin gia hạn đến {showDay(until)}: {STATE[state]}
        </strong>
        <br />
        {reason}
        <br />
        <span className="hint small">
          {askedBy} xin {showMoment(askedAt)}
          {answeredBy && ` · ${answeredBy} trả lời${answer ? `: ${answer}` : ''}`}
        </span>
      </p>
      {respond.error && !refusing && <Refused error={respond.error} />}
      {state === 'asked' && report.mayAnswer && (
        <Group gap="xs" className="no-print">
          <Button loading={respond.isPending} onClick={() => say(true)}>
            Đồng ý gia hạn
          </Button>
          <Button onClick={() => setRefusing(true)}>Không đồng ý</Button>
        </Group>
      )}
      <ReasonDialog
        opened={refusing}
        onClose={() => setRefusing(false)}
        title="Không đồng ý gia hạn"
        verb="Không đồng ý"
        busy={respond.isPending}
        error={respond.error}
        onReason={why => say(false, why)}
      />
    </div>
  )
}

function AskExtension({ report }: { report: ReportPage }) {
  const [open, setOpen] = useState(false)
  const next = report.sendsOn
  const [until, setUntil] = useState<string>()
  const [reason, setReason] = useState('')
  const ask = useDo(api.askExtension, { onDone: () => setOpen(false) })
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>
        Xin gia hạn
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Xin gia hạn gửi báo cáo">
        <div className="stack">
          {ask.error && <Refused error={ask.error} />}
          <DayInput
            label="Gửi chậm nhất ngày"
            description={next && `${next.who} phải gửi tiếp, hạn ${showDay(next.on)}: chọn ngày trước ngày đó.`}
            value={until}
            onChange={setUntil}
            error={ask.error?.fields.until}
          />
          <Textarea
            label="Lý do"
            description={`${report.receiverName} đọc được lý do này.`}
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            error={ask.error?.fields.reason}
          />
          <Group justify="flex-end" gap="sm">
            <Button onClick={() => setOpen(false)}>Thôi</Button>
            <Button
              variant="filled"
              loading={ask.isPending}
              onClick={() => ask.mutate({ id: report.id, until: until ?? '', reason: reason.trim() })}
            >
              Xin gia hạn
            </Button>
          </Group>
        </div>
      </Modal>
    </>
  )
}
