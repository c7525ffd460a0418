import { IconFlask } from '@tabler/icons-react'
import { enterSample, findInstallation } from '@thong-suot/domain/login/login.ts'
import { ask } from '../../ask.ts'
import { useAsk } from '../../use-ask.ts'
import names from '../shell.module.css'
import { startPageOf } from '../side/menu.ts'
import { useMe } from '../use-me.ts'
import { Dropdown, DropdownItem } from './Dropdown.tsx'

/** "Dữ liệu mẫu" on every page of the sample province, and a switch to another of its roles. */
export function SampleTag() {
  const me = useMe()
  const { data } = useAsk(findInstallation, {}, { enabled: me.sample, staleTime: Number.POSITIVE_INFINITY })
  if (!me.sample) return null
  const button = (
    <>
      <IconFlask size="0.9375rem" stroke={1.75} aria-hidden />
      <span>Dữ liệu mẫu</span>
    </>
  )
  return (
    <Dropdown className={names.sample} button={button}>
      {() => (
        <>
          <p className={`${names.group} small`} style={{ margin: '0.25rem 0' }}>
            Đổi sang vai khác
          </p>
          {data?.sampleRoles.map(role => (
            <DropdownItem
              key={role.loginId}
              current={role.role === me.post.role}
              second={role.unitName}
              onClick={async () => {
                await ask(enterSample, { loginId: role.loginId })
                location.assign(startPageOf(role.role))
              }}
            >
              {role.name}
            </DropdownItem>
          ))}
        </>
      )}
    </Dropdown>
  )
}
