/** A locked report: the unit is told whom to ask, the receiver may open it until a day, with a reason. */
import { Button, Modal, Textarea } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import { openException } from '@thong-suot/domain/regime/regime.api.ts'
import type { ReportPage } from '@thong-suot/domain/report/report-page.ts'
import { useState } from 'react'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useMay } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import css from './report.module.css'

export function LockBar({ report }: { report: ReportPage }) {
  const [asking, setAsking] = useState(false)
  const mayOpen = useMay('report.judge') && report.side === 'receiver'
  if (report.exception && !report.locked)
    return (
      <p className={css.lock}>
        <span>
          Kỳ đã khóa nhập, {report.unitName} được mở khóa đến hết ngày{' '}
          <strong>{showDay(report.exception.until)}</strong>. Lý do: {report.exception.reason}
        </span>
      </p>
    )
  if (!report.locked || !report.lockOn) return null
  return (
    <div className={css.lock}>
      <span>
        Kỳ này đã khóa nhập sau ngày <strong>{showDay(report.lockOn)}</strong>.
        {report.side === 'sender' && ` Cần nhập thêm thì đề nghị ${report.receiverName} mở khóa, nêu rõ lý do.`}
      </span>
      {mayOpen && <Button onClick={() => setAsking(true)}>Mở khóa cho đơn vị</Button>}
      <Modal opened={asking} onClose={() => setAsking(false)} title={`Mở khóa cho ${report.unitName}`}>
        <Exception id={report.id} onDone={() => setAsking(false)} />
      </Modal>
    </div>
  )
}

function Exception({ id, onDone }: { id: string; onDone: () => void }) {
  const open = useDo(openException, { onDone })
  const form = useFields({ until: undefined as string | undefined, reason: '' }, open.error)
  return (
    <Form
      submit="Mở khóa"
      busy={open.isPending}
      error={open.error}
      labels={{ until: 'Được nhập đến hết ngày', reason: 'Lý do' }}
      onCancel={onDone}
      onSubmit={() => open.mutate({ id, until: form.values.until ?? '', reason: form.values.reason })}
    >
      <DayInput label="Được nhập đến hết ngày" {...form.bind('until')} />
      <Textarea label="Lý do" description="Đơn vị đọc được lý do này." autosize minRows={3} {...form.bind('reason')} />
    </Form>
  )
}
