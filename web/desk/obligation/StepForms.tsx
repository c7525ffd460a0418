import { FileInput, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { showDay } from '@thong-suot/domain/day.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { useState } from 'react'
import { askWithFiles, type ProblemError } from '../../ask.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { fieldId, useFields } from '../../parts/form/use-fields.ts'
import { useDo } from '../../use-ask.ts'
import { NumbersField, numbersOf, type TypedNumber } from './NumbersField.tsx'

type FormProps = { o: api.ObligationOne; onDone: () => void }

export function NoteForm({ o, onDone }: FormProps) {
  const note = useDo(api.noteProgress, { onDone })
  const form = useFields({ note: '', percent: String(o.progress) }, note.error)
  const [numbers, setNumbers] = useState<TypedNumber[]>([])
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
          numbers: numbersOf(numbers),
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
      <NumbersField value={numbers} onChange={setNumbers} error={note.error} />
    </Form>
  )
}

type TextStep =
  | typeof api.declareDone
  | typeof api.tellDifficulty
  | typeof api.answerDifficulty
  | typeof api.raiseDifficulty

export function TextForm({
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

export function ProofForm({ o, onDone }: FormProps) {
  const client = useQueryClient()
  const link = useDo(api.addLink, { onDone })
  const form = useFields({ name: '', link: '' }, link.error)
  const counting = useDo(api.addNumbers, { onDone })
  const [numbers, setNumbers] = useState<TypedNumber[]>([])
  const [files, setFiles] = useState<File[]>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<ProblemError>()
  const send = async () => {
    const counted = numbersOf(numbers)
    setFailed(undefined)
    if (files.length === 0 && counted.length > 0 && !form.values.link)
      return counting.mutate({ id: o.id, numbers: counted })
    if (files.length === 0 && (form.values.link || form.values.name))
      return link.mutate({ id: o.id, name: form.values.name || form.values.link, link: form.values.link })
    setBusy(true)
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
      busy={busy || link.isPending || counting.isPending}
      error={failed ?? link.error ?? counting.error}
      onCancel={onDone}
      labels={{ file: 'Minh chứng', link: 'Đường dẫn', name: 'Tên' }}
      onSubmit={() => void send()}
    >
      <FileInput
        id={fieldId('file')}
        error={failed?.fields.file}
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
          {!form.values.link && <NumbersField value={numbers} onChange={setNumbers} error={counting.error} />}
        </>
      )}
    </Form>
  )
}

export function AssignForm({ o, onDone }: FormProps) {
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

export function AskForm({ o, onDone }: FormProps) {
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

export function GrantForm({ o, onDone }: FormProps) {
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
