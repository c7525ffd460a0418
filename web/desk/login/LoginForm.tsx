import { PasswordInput, TextInput } from '@mantine/core'
import { logIn } from '@thong-suot/domain/login/login.ts'
import { ErrorSummary } from '../../parts/form/ErrorSummary.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { Primary } from '../../parts/page/Primary.tsx'
import { useDo } from '../../use-ask.ts'

const LABELS = { username: 'Tên đăng nhập', password: 'Mật khẩu' }

/** One's own account; the password may be pasted and shown. */
export function LoginForm({ onEntered }: { onEntered: () => void }) {
  const enter = useDo(logIn, { onDone: onEntered })
  const form = useFields({ username: '', password: '' }, enter.error)
  return (
    <form
      className="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        enter.mutate(form.values)
      }}
    >
      <ErrorSummary error={enter.error} labels={LABELS} />
      <TextInput
        {...form.bind('username')}
        label={LABELS.username}
        size="md"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        {...form.bind('password')}
        label={LABELS.password}
        size="md"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
      />
      <Primary type="submit" size="md" loading={enter.isPending} fullWidth>
        Đăng nhập
      </Primary>
    </form>
  )
}
