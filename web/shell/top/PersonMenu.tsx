import { IconBellCog, IconCalendarPause, IconKeyboard, IconLetterCase, IconLogout } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Me } from '@thong-suot/domain/login/login.ts'
import { useState } from 'react'
import { shortenMiddle } from '../../parts/words/shorten.ts'
import { openKeyList, setSingleKeys, singleKeysOn } from '../keys.ts'
import { leave } from '../leave.ts'
import names from '../shell.module.css'
import { useMe } from '../use-me.ts'
import { useIsPhone } from '../use-phone.ts'
import { Dropdown, DropdownItem } from './Dropdown.tsx'
import { TextSizeButtons } from './TextSize.tsx'

/** Two letters for a name: 'Nguyễn Thị Thu Hà' → 'TH', the last two words as people are called. */
function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase()
}

/** The post is never cut; its unit gets what is left of some 34 letters, and with too little of it stays in the box of units. */
function postInShort({ title, deskName, unitShortName }: Me['post']): string {
  const room = 32 - title.length
  return room < 10 ? title : `${title}, ${shortenMiddle(deskName ?? unitShortName, Math.max(14, room))}`
}

export function PersonMenu() {
  const me = useMe()
  const isPhone = useIsPhone()
  const navigate = useNavigate()
  const where = postInShort(me.post)
  const button = (
    <>
      <span className={names.initials} aria-hidden>
        {initials(me.name)}
      </span>
      <span className={isPhone ? 'only-read' : names.personText}>
        <strong>{me.name}</strong>
        <span>{where}</span>
      </span>
    </>
  )
  return (
    <Dropdown className={names.person} button={button}>
      {close => (
        <>
          <div style={{ padding: '0.5rem 0.625rem' }}>
            <strong>{me.name}</strong>
            <p className="second small">{where}</p>
            <p className="second small">{me.post.unitName}</p>
            {isPhone && <TextSizeButtons />}
          </div>
          <DropdownItem
            icon={<IconBellCog size="1.125rem" stroke={1.75} aria-hidden />}
            onClick={() => {
              close()
              void navigate({ to: '/nhan-thong-bao' })
            }}
          >
            Nhận thông báo
          </DropdownItem>
          <DropdownItem
            icon={<IconCalendarPause size="1.125rem" stroke={1.75} aria-hidden />}
            onClick={() => {
              close()
              void navigate({ to: '/vang-mat' })
            }}
          >
            Vắng mặt, người thay
          </DropdownItem>
          <DropdownItem
            icon={<IconKeyboard size="1.125rem" stroke={1.75} aria-hidden />}
            onClick={() => {
              close()
              openKeyList()
            }}
          >
            Phím tắt
          </DropdownItem>
          <SingleKeys />
          <DropdownItem icon={<IconLogout size="1.125rem" stroke={1.75} aria-hidden />} onClick={leave}>
            Đăng xuất
          </DropdownItem>
        </>
      )}
    </Dropdown>
  )
}

function SingleKeys() {
  const [on, setOn] = useState(singleKeysOn)
  const turn = () => {
    setSingleKeys(!on)
    setOn(!on)
  }
  return (
    <DropdownItem icon={<IconLetterCase size="1.125rem" stroke={1.75} aria-hidden />} onClick={turn}>
      {on ? 'Tắt phím một chữ' : 'Bật phím một chữ'}
    </DropdownItem>
  )
}
