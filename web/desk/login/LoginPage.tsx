import { IconFlask } from '@tabler/icons-react'
import { Navigate, useSearch } from '@tanstack/react-router'
import { findInstallation } from '@thong-suot/domain/login/login.ts'
import { useEffect } from 'react'
import { Refused } from '../../parts/page/Empty.tsx'
import { Mark } from '../../shell/Mark.tsx'
import { startPageOf } from '../../shell/side/menu.ts'
import { TextSizeButtons } from '../../shell/top/TextSize.tsx'
import { useAsk } from '../../use-ask.ts'
import { LoginForm } from './LoginForm.tsx'
import names from './login.module.css'
import { SampleRoles } from './SampleRoles.tsx'

/** Back to the page that asked for the log-in, else where the role starts; only addresses of our own. */
export function goOn(wanted: string | undefined, role?: string): void {
  const own = wanted?.startsWith('/') && !wanted.startsWith('//') && wanted !== '/'
  location.assign(own ? (wanted as string) : startPageOf((role ?? '') as never))
}

export default function LoginPage() {
  const { tiep } = useSearch({ strict: false }) as { tiep?: string }
  const { data, error, refetch } = useAsk(findInstallation, {})
  useEffect(() => {
    document.title = 'Đăng nhập · Thông Suốt'
  }, [])
  if (data?.needsSetUp) return <Navigate to="/thiet-lap" />
  const sample = data?.mode === 'sample'
  return (
    <div className={names.place}>
      {sample && (
        <aside className={names.band} aria-label="Chế độ dữ liệu mẫu">
          <IconFlask size="1rem" stroke={1.75} aria-hidden />
          <span>
            <strong>Chế độ dữ liệu mẫu.</strong> Tên người, đơn vị và số liệu là giả định. Không nhập thông tin thật.
          </span>
        </aside>
      )}
      <main className={sample ? `${names.card} ${names.wide}` : names.card}>
        <div className={names.own}>
          <div className={names.brand}>
            <Mark size="2.375rem" />
            <div>
              <strong>Thông Suốt</strong>
              <p className="small second">Từ chỉ đạo đến kết quả, không sót việc nào</p>
            </div>
          </div>
          {error && <Refused error={error} retry={refetch} />}
          <div>
            <h1 className={names.head}>Đăng nhập</h1>
            {data?.name && !sample && <p className="second">{data.name}</p>}
          </div>
          <LoginForm onEntered={() => goOn(tiep)} />
          <div className={names.below}>
            <p className="small second">Quên mật khẩu: đề nghị quản trị của đơn vị đặt lại.</p>
            <TextSizeButtons />
          </div>
        </div>
        {sample && data && <SampleRoles roles={data.sampleRoles} onEntered={role => goOn(tiep, role)} />}
      </main>
    </div>
  )
}
