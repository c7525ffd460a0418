import { Button, FileInput, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import type { ObligationAction } from '@thong-suot/domain/obligation/obligation.ts'
import { useState } from 'react'
import { askWithFiles, type ProblemError } from '../../ask.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { ReasonDialog } from '../../parts/form/Dialogs.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { Refused } from '../../parts/page/Empty.tsx'
import { Primary } from '../../parts/page/Primary.tsx'
import { useMay } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { HandOn } from './HandOn.tsx'
import names from './obligation.module.css'

type Opened =
  | 'note'
  | 'declare'
  | 'attach'
  | 'assign'
  | 'handDown'
  | 'tellDifficulty'
  | 'askExtension'
  | 'answerDifficulty'
  | 'grantExtension'
  | 'return'
  | 'refuseExtension'
  | 'withdraw'

/** Words of the buttons; the first that is allowed is the page's primary one. */
const STEPS: { action: ObligationAction; says: string }[] = [
  { action: 'accept', says: 'Tiếp nhận' },
  { action: 'confirm', says: 'Xác nhận hoàn thành' },
  { action: 'grantExtension', says: 'Cho gia hạn' },
  { action: 'answerDifficulty', says: 'Trả lời khó khăn' },
  { action: 'note', says: 'Cập nhật kết quả' },
  { action: 'declare', says: 'Báo hoàn thành' },
  { action: 'attach', says: 'Gửi minh chứng' },
  { action: 'assign', says: 'Phân công' },
  { action: 'handDown', says: 'Giao xuống' },
  { action: 'askExtension', says: 'Xin gia hạn' },
  { action: 'tellDifficulty', says: 'Nêu khó khăn' },
  { action: 'refuseExtension', says: 'Không cho gia hạn' },
  { action: 'return', says: 'Trả lại' },
  { action: 'chase', says: 'Đôn đốc' },
  { action: 'withdraw', says: 'Thu hồi' },
]

/** What may be done with this work now, one form at a time. */
export function ObligationSteps({ o }: { o: api.ObligationOne }) {
  const [open, setOpen] = useState<Opened>()
  const close = () => setOpen(undefined)
  const work = useMay('obligation.work')
  const judge = useMay('obligation.confirm')
  const hand = useMay('obligation.hand-down')
  const accept = useDo(api.acceptObligation)
  const confirm = useDo(api.confirmDone)
  const chase = useDo(api.chaseObligations)
  const may = (action: ObligationAction) =>
    o.actions.includes(action) &&
    (['handDown', 'withdraw', 'chase'].includes(action)
      ? hand
      : ['confirm', 'return', 'grantExtension', 'refuseExtension', 'answerDifficulty', 'assign'].includes(action)
        ? judge
        : work) &&
    (action !== 'handDown' || o.below.length > 0)
  const steps = STEPS.filter(s => may(s.action))
  const press = (action: ObligationAction) => {
    if (action === 'accept') accept.mutate({ id: o.id })
    else if (action === 'confirm') confirm.mutate({ id: o.id })
    else if (action === 'chase') chase.mutate({ ids: [o.id] })
    else setOpen(action as Opened)
  }
  const error = accept.error ?? confirm.error ?? chase.error
  if (steps.length === 0) return null
  return (
    <section className={`${names.steps} no-print`} aria-label="Việc làm được">
      {error && <Refused error={error} />}
      {chase.data && (
        <p role="status" className="small second">
          {chase.data.chased > 0 ? 'Đã gửi đôn đốc.' : 'Hôm nay đã đôn đốc rồi.'}
        </p>
      )}
      {(!open || ['return', 'refuseExtension', 'withdraw'].includes(open)) && (
        <div className={names.buttons}>
          {steps.map(({ action, says }, i) =>
            i === 0 ? (
              <Primary key={action} loading={accept.isPending || confirm.isPending} onClick={() => press(action)}>
                {says}
              </Primary>
            ) : (
              <Button key={action} onClick={() => press(action)}>
                {says}
              </Button>
            ),
          )}
        </div>
      )}
      {open === 'note' && <NoteForm o={o} onDone={close} />}
      {open === 'declare' && (
        <TextForm
          o={o}
          step={api.declareDone}
          field="note"
          label="Kết quả đã làm"
          submit="Báo hoàn thành"
          onDone={close}
          hint="Ngày báo hoàn thành là ngày tính đúng hạn hay quá hạn."
        />
      )}
      {open === 'tellDifficulty' && (
        <TextForm
          o={o}
          step={api.tellDifficulty}
          field="note"
          label="Khó khăn, vướng mắc và đề xuất"
          submit="Gửi khó khăn"
          onDone={close}
          hint={`${o.giverName} sẽ nhận và trả lời.`}
        />
      )}
      {open === 'answerDifficulty' && (
        <TextForm o={o} step={api.answerDifficulty} field="note" label="Trả lời" submit="Trả lời" onDone={close} />
      )}
      {open === 'attach' && <ProofForm o={o} onDone={close} />}
      {open === 'assign' && <AssignForm o={o} onDone={close} />}
      {open === 'askExtension' && <AskForm o={o} onDone={close} />}
      {open === 'grantExtension' && <GrantForm o={o} onDone={close} />}
      {open === 'handDown' && <HandOn o={o} onDone={close} />}
      <Reasons o={o} open={open} onClose={close} />
    </section>
  )
}

function Reasons({ o, open, onClose }: { o: api.ObligationOne; open: Opened | undefined; onClose: () => void }) {
  const back = useDo(api.returnObligation, { onDone: onClose })
  const refuse = useDo(api.refuseExtension, { onDone: onClose })
  const withdraw = useDo(api.withdrawObligation, { onDone: onClose })
  return (
    <>
      <ReasonDialog
        opened={open === 'return'}
        onClose={onClose}
        title="Trả lại để làm tiếp"
        verb="Trả lại"
        busy={back.isPending}
        error={back.error}
        onReason={reason => back.mutate({ id: o.id, reason })}
      />
      <ReasonDialog
        opened={open === 'refuseExtension'}
        onClose={onClose}
        title="Không cho gia hạn"
        verb="Không cho gia hạn"
        busy={refuse.isPending}
        error={refuse.error}
        onReason={reason => refuse.mutate({ id: o.id, reason })}
      />
      <ReasonDialog
        opened={open === 'withdraw'}
        onClose={onClose}
        title="Thu hồi nhiệm vụ"
        verb="Thu hồi"
        busy={withdraw.isPending}
        error={withdraw.error}
        onReason={reason => withdraw.mutate({ id: o.id, reason, withBelow: true })}
      >
        <p>Nhiệm vụ và việc đơn vị đã giao xuống từ nhiệm vụ này đều bị thu hồi.</p>
      </ReasonDialog>
    </>
  )
}

type FormProps = { o: api.ObligationOne; onDone: () => void }

function NoteForm({ o, onDone }: FormProps) {
  const note = useDo(api.noteProgress, { onDone })
  const form = useFields({ note: '', percent: String(o.progress) }, note.error)
  return (
    <Form
      submit="Cập nhật kết quả"
      busy={note.isPending}
      error={note.error}
      onCancel={onDone}
      labels={{ note: 'Đã làm được', percent: 'Mức độ' }}
      onSubmit={() =>
        note.mutate({
          id: o.id,
          note: form.values.note,
          percent: form.values.percent === '' ? null : Number(form.values.percent),
        })
      }
    >
      <Textarea
        label="Đã làm được"
        description="Ghi thêm vào quá trình thực hiện, không sửa dòng cũ"
        autosize
        minRows={3}
        {...form.bind('note')}
        data-autofocus
      />
      <NumberInput
        label="Mức độ hoàn thành, %"
        min={0}
        max={100}
        value={form.values.percent}
        onChange={v => form.set('percent', String(v))}
        error={note.error?.fields.percent}
      />
    </Form>
  )
}

type TextStep = typeof api.declareDone | typeof api.tellDifficulty | typeof api.answerDifficulty

function TextForm({
  o,
  step,
  label,
  submit,
  hint,
  onDone,
}: FormProps & { step: TextStep; field: 'note'; label: string; submit: string; hint?: string }) {
  const doing = useDo(step as typeof api.declareDone, { onDone })
  const form = useFields({ note: '' }, doing.error)
  return (
    <Form
      submit={submit}
      busy={doing.isPending}
      error={doing.error}
      onCancel={onDone}
      labels={{ note: label }}
      onSubmit={() => doing.mutate({ id: o.id, note: form.values.note })}
    >
      <Textarea label={label} description={hint} autosize minRows={3} {...form.bind('note')} data-autofocus />
    </Form>
  )
}

function ProofForm({ o, onDone }: FormProps) {
  const client = useQueryClient()
  const link = useDo(api.addLink, { onDone })
  const form = useFields({ name: '', link: '' }, link.error)
  const [files, setFiles] = useState<File[]>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<ProblemError>()
  const send = async () => {
    if (files.length === 0)
      return link.mutate({ id: o.id, name: form.values.name || form.values.link, link: form.values.link })
    setBusy(true)
    setFailed(undefined)
    try {
      await askWithFiles(api.attachProof, { id: o.id }, { file: files })
      await client.invalidateQueries()
      onDone()
    } catch (error) {
      setFailed(error as ProblemError)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form
      submit="Gửi minh chứng"
      busy={busy || link.isPending}
      error={failed ?? link.error}
      onCancel={onDone}
      labels={{ link: 'Đường dẫn', name: 'Tên' }}
      onSubmit={() => void send()}
    >
      <FileInput
        label="Tệp, ảnh"
        description="Chọn một hay nhiều tệp; trên điện thoại có thể chụp ảnh"
        multiple
        clearable
        value={files}
        onChange={setFiles}
        accept="image/*,.pdf,.docx,.xlsx"
      />
      {files.length === 0 && (
        <>
          <TextInput label="Hoặc đường dẫn" description="Bắt đầu bằng https://" {...form.bind('link')} />
          <TextInput label="Tên của đường dẫn" {...form.bind('name')} />
        </>
      )}
    </Form>
  )
}

function AssignForm({ o, onDone }: FormProps) {
  const assign = useDo(api.assignPerson, { onDone })
  const form = useFields({ personId: o.personId ?? '', note: '' }, assign.error)
  return (
    <Form
      submit="Phân công"
      busy={assign.isPending}
      error={assign.error}
      onCancel={onDone}
      labels={{ personId: 'Người làm' }}
      onSubmit={() =>
        assign.mutate({
          id: o.id,
          personId: form.values.personId,
          ...(form.values.note ? { note: form.values.note } : {}),
        })
      }
    >
      <Select
        label="Người làm"
        searchable
        data={o.people.map(p => ({ value: p.id, label: `${p.name}, ${p.title}` }))}
        value={form.values.personId || null}
        onChange={v => form.set('personId', v ?? '')}
        error={assign.error?.fields.personId}
        nothingFoundMessage="Không có người nào khớp"
      />
      <TextInput label="Lời dặn" {...form.bind('note')} />
    </Form>
  )
}

function AskForm({ o, onDone }: FormProps) {
  const ask = useDo(api.askExtension, { onDone })
  const form = useFields({ wantedOn: undefined as string | undefined, reason: '' }, ask.error)
  return (
    <Form
      submit="Xin gia hạn"
      busy={ask.isPending}
      error={ask.error}
      onCancel={onDone}
      labels={{ wantedOn: 'Xin đến ngày', reason: 'Lý do' }}
      onSubmit={() => ask.mutate({ id: o.id, wantedOn: form.values.wantedOn ?? '', reason: form.values.reason })}
    >
      <DayInput
        label="Xin đến ngày"
        description={o.dueOn ? `Hạn hiện nay ${showDay(o.dueOn)}` : undefined}
        {...form.bind('wantedOn')}
        onChange={day => form.set('wantedOn', day)}
      />
      <Textarea label="Lý do" description="Ít nhất 10 ký tự" autosize minRows={2} {...form.bind('reason')} />
    </Form>
  )
}

function GrantForm({ o, onDone }: FormProps) {
  const grant = useDo(api.grantExtension, { onDone })
  const form = useFields({ newDueOn: (o.wantedOn ?? undefined) as string | undefined, note: '' }, grant.error)
  return (
    <Form
      submit="Cho gia hạn"
      busy={grant.isPending}
      error={grant.error}
      onCancel={onDone}
      labels={{ newDueOn: 'Hạn mới', dueOn: 'Hạn mới' }}
      onSubmit={() =>
        grant.mutate({
          id: o.id,
          newDueOn: form.values.newDueOn ?? null,
          ...(form.values.note ? { note: form.values.note } : {}),
        })
      }
    >
      <DayInput
        label="Hạn mới"
        description={o.wantedOn ? `${o.unitShortName} xin đến ${showDay(o.wantedOn)}` : undefined}
        {...form.bind('newDueOn')}
        onChange={day => form.set('newDueOn', day)}
        error={grant.error?.fields.newDueOn ?? grant.error?.fields.dueOn}
      />
      <TextInput label="Lời nhắn" {...form.bind('note')} />
    </Form>
  )
}
