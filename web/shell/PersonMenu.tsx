import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout } from '@tabler/icons-react'
import { logOut } from '@thong-suot/domain/login/login.ts'
import { ask } from '../ask.ts'
import { openKeyList } from './KeyList.tsx'
import { setSingleKeys, singleKeysOn } from './keys.ts'
import names from './shell.module.css'
import { TextSizeButtons } from './TextSize.tsx'
import { useMe } from './use-me.ts'
import { useIsPhone } from './use-phone.ts'

/** Two letters for a name: 'Nguyễn Thị Thu Hà' → 'TH', the last two words as people are called. */
export function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase()
}

export function PersonMenu() {
  const me = useMe()
  const isPhone = useIsPhone()
  const where = [me.post.title, me.post.deskName ?? me.post.unitShortName].filter(Boolean).join(', ')
  const leave = () =>
    ask(logOut, {}).finally(() => {
      location.assign('/dang-nhap')
    })
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={names.person ?? ''}>
          <span className={names.initials} aria-hidden>
            {initials(me.name)}
          </span>
          <span className={isPhone ? 'only-read' : names.personText}>
            <strong>{me.name}</strong>
            <span>{where}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {isPhone && (
          <div style={{ padding: '0.5rem 0.75rem' }}>
            <strong>{me.name}</strong>
            <p className="hint small">{where}</p>
            <TextSizeButtons />
          </div>
        )}
        <Menu.Item leftSection={<IconKeyboard size="1.125rem" stroke={1.75} />} onClick={openKeyList}>
          Phím tắt
        </Menu.Item>
        <SingleKeys />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size="1.125rem" stroke={1.75} />} onClick={leave}>
          Đăng xuất
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function SingleKeys() {
  const on = singleKeysOn()
  return <Menu.Item onClick={() => setSingleKeys(!on)}>{on ? 'Tắt phím một chữ' : 'Bật phím một chữ'}</Menu.Item>
}
