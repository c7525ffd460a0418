import { Menu, UnstyledButton } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { enterSample, findInstallation } from '@thong-suot/domain/login/login.ts'
import { ask } from '../ask.ts'
import { useAsk } from '../use-ask.ts'
import { startPageOf } from './menu.ts'
import names from './shell.module.css'
import { useMe } from './use-me.ts'

/** "Dữ liệu mẫu" on every page of the sample province, and a switch to another of its roles. */
export function SampleTag() {
  const me = useMe()
  const { data } = useAsk(findInstallation, {}, { enabled: me.sample, staleTime: Number.POSITIVE_INFINITY })
  if (!me.sample) return null
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={names.sample ?? ''}>
          <IconFlask size="0.9375rem" stroke={1.75} aria-hidden />
          <span>Dữ liệu mẫu</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>Đổi sang vai khác</Menu.Label>
        {data?.sampleRoles.map(role => (
          <Menu.Item
            key={role.loginId}
            fw={role.role === me.post.role ? 650 : 400}
            onClick={async () => {
              await ask(enterSample, { loginId: role.loginId })
              location.assign(startPageOf(role.role))
            }}
          >
            {role.name}
            <span className="hint small" style={{ display: 'block' }}>
              {role.unitName}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
