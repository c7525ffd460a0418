import { Textarea, TextInput } from '@mantine/core'
import { DayInput } from '../../parts/form/DayInput.tsx'
import type { useFields } from '../../parts/form/use-fields.ts'

export const LABELS = {
  inspectedId: 'Đơn vị được kiểm tra',
  title: 'Nội dung kiểm tra',
  heldOn: 'Ngày kiểm tra',
  members: 'Thành phần',
  conclusion: 'Kết luận',
}
export type Typed = { title: string; heldOn: string | undefined; members: string; conclusion: string }
/** One member a line, as it is typed. */
export const asInput = ({ heldOn, members, ...rest }: Typed) => ({
  ...rest,
  heldOn: heldOn ?? '',
  members: members
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean),
})

type Bind = ReturnType<typeof useFields<Typed & Record<string, unknown>>>['bind']
export function InspectionFields({ bind }: { bind: Bind }) {
  return (
    <>
      <TextInput
        {...bind('title')}
        label={LABELS.title}
        description="Ví dụ: Kiểm tra việc bảo vệ an ninh mạng năm 2025"
      />
      <DayInput {...bind('heldOn')} label={LABELS.heldOn} />
      <Textarea
        {...bind('members')}
        label={LABELS.members}
        description="Mỗi người một dòng: họ tên, chức vụ"
        autosize
        minRows={2}
      />
      <Textarea {...bind('conclusion')} label={LABELS.conclusion} autosize minRows={2} />
    </>
  )
}
