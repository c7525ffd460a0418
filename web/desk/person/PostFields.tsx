import { NativeSelect, TextInput } from '@mantine/core'
import { ROLE_NAMES, ROLES, type Role } from '@thong-suot/domain/actor.ts'
import { DayInput } from '../../parts/form/DayInput.tsx'
import { UnitPicker } from '../../parts/form/UnitPicker.tsx'
import { fieldId } from '../../parts/form/use-fields.ts'

export const POST_LABELS = {
  unitId: 'Đơn vị',
  deskId: 'Nơi làm việc (nếu là phòng trực thuộc)',
  role: 'Vai',
  title: 'Chức danh',
  from: 'Từ ngày',
}

export type NewPost = {
  unitId: string | null
  deskId: string | null
  role: Role
  title: string
  from: string | undefined
}
export const emptyPost = (today: string): NewPost => ({
  unitId: null,
  deskId: null,
  role: 'officer',
  title: '',
  from: today,
})
/** What the endpoint takes: blanks are told to the reader by the server. */
export const asInput = (post: NewPost) => ({ ...post, unitId: post.unitId ?? '', from: post.from ?? '' })

type Props = {
  values: NewPost
  set: <K extends keyof NewPost>(name: K, value: NewPost[K]) => void
  errors: Record<string, string>
}

/** A post: in whose name, where, as what, from when. The role decides what the person may do. */
export function PostFields({ values, set, errors }: Props) {
  return (
    <>
      <UnitPicker
        id={fieldId('unitId')}
        label={POST_LABELS.unitId}
        value={values.unitId}
        onChange={id => set('unitId', id)}
        error={errors.unitId}
      />
      <UnitPicker
        id={fieldId('deskId')}
        label={POST_LABELS.deskId}
        value={values.deskId}
        onChange={id => set('deskId', id)}
        error={errors.deskId}
      />
      <NativeSelect
        id={fieldId('role')}
        label={POST_LABELS.role}
        description="Vai quyết định người này được làm gì và thấy trang nào"
        value={values.role}
        onChange={event => set('role', event.currentTarget.value as Role)}
        data={ROLES.map(role => ({ value: role, label: ROLE_NAMES[role] }))}
        error={errors.role}
      />
      <TextInput
        id={fieldId('title')}
        label={POST_LABELS.title}
        value={values.title}
        onChange={event => set('title', event.currentTarget.value)}
        error={errors.title}
      />
      <DayInput
        id={fieldId('from')}
        label={POST_LABELS.from}
        value={values.from}
        onChange={day => set('from', day)}
        error={errors.from}
      />
    </>
  )
}
