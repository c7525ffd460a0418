import { PasswordInput, Radio, TextInput } from '@mantine/core'
import { Navigate } from '@tanstack/react-router'
import { findInstallation, setUp } from '@thong-suot/domain/login/login.ts'
import { useEffect } from 'react'
import { ErrorSummary } from '../../parts/form/ErrorSummary.tsx'
import { useFields } from '../../parts/form/use-fields.ts'
import { Primary } from '../../parts/page/Primary.tsx'
import { Mark } from '../../shell/Mark.tsx'
import { useAsk, useDo } from '../../use-ask.ts'
import names from './login.module.css'

const LABELS = {
  agencyName: 'Tên cơ quan',
  agencyKind: 'Cấp của cơ quan',
  adminName: 'Họ và tên quản trị',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
}

/** The first page of an empty installation: the agency and its first administrator. Done once. */
export default function SetUpPage() {
  const { data } = useAsk(findInstallation, {})
  const make = useDo(setUp, { onDone: () => location.assign('/don-vi') })
  const form = useFields(
    {
      agencyName: '',
      agencyKind: 'department' as 'province' | 'department' | 'commune',
      adminName: '',
      username: '',
      password: '',
    },
    make.error,
  )
  useEffect(() => {
    document.title = 'Thiết lập · Thông Suốt'
  }, [])
  if (data && !data.needsSetUp && !make.isPending && !make.isSuccess) return <Navigate to="/dang-nhap" />
  return (
    <div className={names.place}>
      <main className={names.card}>
        <div className={names.own}>
          <div className={names.brand}>
            <Mark size="2.375rem" />
            <div>
              <h1 className={names.head}>Thiết lập Thông Suốt</h1>
              <p className="small second">
                Chỉ làm một lần. Sau bước này vào trang Đơn vị để thêm phòng, đơn vị và người dùng.
              </p>
            </div>
          </div>
          <form
            className="stack"
            noValidate
            onSubmit={event => {
              event.preventDefault()
              make.mutate(form.values)
            }}
          >
            <ErrorSummary error={make.error} labels={LABELS} />
            <TextInput
              {...form.bind('agencyName')}
              label={LABELS.agencyName}
              description="Tên đầy đủ như trên con dấu"
              autoComplete="organization"
            />
            <Radio.Group
              label={LABELS.agencyKind}
              value={form.values.agencyKind}
              onChange={kind => form.set('agencyKind', kind as 'department')}
            >
              <div className="row" style={{ gap: '1.25rem', minHeight: '2.25rem' }}>
                <Radio value="province" label="Tỉnh, thành phố" />
                <Radio value="department" label="Sở, ban, ngành" />
                <Radio value="commune" label="Xã, phường, đặc khu" />
              </div>
            </Radio.Group>
            <TextInput {...form.bind('adminName')} label={LABELS.adminName} autoComplete="name" />
            <TextInput
              {...form.bind('username')}
              label={LABELS.username}
              description="Chữ thường không dấu, số, dấu chấm"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordInput
              {...form.bind('password')}
              label={LABELS.password}
              description="Ít nhất 10 ký tự"
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc ẩn mật khẩu' }}
            />
            <Primary type="submit" loading={make.isPending}>
              Thiết lập
            </Primary>
          </form>
        </div>
      </main>
    </div>
  )
}
