import { PasswordInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { createPerson } from '@thong-suot/domain/person/person.ts'
import { Form } from '../../parts/form/Form.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { Page, PageHead } from '../../parts/page/PageHead.tsx'
import { useMe } from '../../shell/use-me.ts'
import { useDo } from '../../use-ask.ts'
import { asInput, emptyPost, POST_LABELS, PostFields } from './PostFields.tsx'

const LABELS = {
  ...POST_LABELS,
  name: 'Họ và tên',
  email: 'Thư điện tử',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu lần đầu',
}

export default function NewPersonPage() {
  const navigate = useNavigate()
  const { today } = useMe()
  const make = useDo(createPerson, { onDone: ({ id }) => navigate({ to: `/nguoi-dung/${id}` }) })
  const form = useFields({ name: '', email: '', username: '', password: '', ...emptyPost(today) }, make.error)
  const { name, email, username, password, ...post } = form.values
  return (
    <Page narrow>
      <PageHead title="Thêm người dùng" crumbs={[{ to: '/nguoi-dung', text: 'Người dùng' }]} />
      <Form
        submit="Thêm người dùng"
        onSubmit={() => make.mutate({ name, email, username, password, ...asInput(post) })}
        busy={make.isPending}
        error={make.error}
        labels={LABELS}
        onCancel={() => navigate({ to: '/nguoi-dung' })}
      >
        <TextInput {...form.bind('name')} label={LABELS.name} autoComplete="off" />
        <TextInput {...form.bind('email')} label={LABELS.email} type="email" autoComplete="off" />
        <TextInput
          {...form.bind('username')}
          label={LABELS.username}
          description="Chữ thường không dấu, số, dấu chấm hoặc gạch"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordInput
          {...form.bind('password')}
          label={LABELS.password}
          description="Ít nhất 10 ký tự; trao tận tay người dùng"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
        />
        <PostFields
          values={post}
          set={(name, value) => form.set(name, value as never)}
          errors={make.error?.fields ?? {}}
        />
      </Form>
    </Page>
  )
}
