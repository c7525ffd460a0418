import { Autocomplete, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { showDay } from '@thong-suot/domain/day.ts'
import { readListDay } from '@thong-suot/domain/import/import.ts'
import * as api from '@thong-suot/domain/roster/roster.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'

const LABELS = {
  line: 'Lĩnh vực',
  name: 'Họ và tên',
  title: 'Chức danh',
  fullTime: 'Hình thức',
  phone: 'Điện thoại cơ quan',
  email: 'Thư điện tử công vụ',
  since: 'Từ ngày',
  training: 'Đã tập huấn',
}

/** "Bồi dưỡng an toàn thông tin, 20/05/2025": a course a line, the day may be left out. */
function readTraining(text: string): api.Training[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const at = line.lastIndexOf(',')
      const on = at > 0 ? readListDay(line.slice(at + 1).trim()) : undefined
      return on ? { name: line.slice(0, at).trim(), on } : { name: line }
    })
}
const writeTraining = (list: readonly api.Training[]) =>
  list.map(t => [t.name, t.on && showDay(t.on)].filter(Boolean).join(', ')).join('\n')

export function RosterDialog({
  entry,
  lines,
  onClose,
}: {
  entry?: api.RosterEntry
  lines: readonly string[]
  onClose: () => void
}) {
  const { today } = useMe()
  const add = useDo(api.addRosterEntry, { onDone: onClose })
  const change = useDo(api.changeRosterEntry, { onDone: onClose })
  const doing = entry ? change : add
  const form = useFields(
    {
      line: entry?.line ?? lines[0] ?? '',
      name: entry?.name ?? '',
      title: entry?.title ?? '',
      fullTime: entry?.fullTime === false ? '0' : '1',
      phone: entry?.phone ?? '',
      email: entry?.email ?? '',
      since: (entry?.since ?? today) as string | undefined,
      training: writeTraining(entry?.training ?? []),
    },
    doing.error,
  )
  const send = () => {
    const { fullTime, since, training, ...plain } = form.values
    const fields = { ...plain, fullTime: fullTime === '1', since: since ?? '', training: readTraining(training) }
    if (entry) change.mutate({ id: entry.id, ...fields })
    else add.mutate(fields)
  }
  return (
    <Modal opened onClose={onClose} title={entry ? `Sửa ${entry.name}` : 'Thêm người vào đội ngũ'}>
      <Form
        submit={entry ? 'Lưu thay đổi' : 'Thêm người'}
        busy={doing.isPending}
        error={doing.error}
        labels={LABELS}
        onCancel={onClose}
        onSubmit={send}
      >
        <TextInput {...form.bind('name')} label={LABELS.name} data-autofocus />
        <TextInput {...form.bind('title')} label={LABELS.title} />
        <Autocomplete
          {...form.bind('line')}
          label={LABELS.line}
          description="Viết như kế hoạch yêu cầu, ví dụ An toàn thông tin"
          data={[...lines]}
        />
        <NativeSelect
          {...form.bind('fullTime')}
          label={LABELS.fullTime}
          data={[
            { value: '1', label: 'Chuyên trách' },
            { value: '0', label: 'Kiêm nhiệm' },
          ]}
        />
        <TextInput {...form.bind('phone')} label={LABELS.phone} type="tel" />
        <TextInput {...form.bind('email')} label={LABELS.email} type="email" />
        <DayInput {...form.bind('since')} label={LABELS.since} onChange={day => form.set('since', day)} />
        <Textarea
          {...form.bind('training')}
          label={LABELS.training}
          description="Mỗi lớp một dòng, sau dấu phẩy ghi ngày nếu có"
          autosize
          minRows={2}
        />
      </Form>
    </Modal>
  )
}
