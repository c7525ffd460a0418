import { useRouterState } from '@tanstack/react-router'
import { Mark } from '../Mark.tsx'
import names from '../shell.module.css'
import { menuOf } from '../side/menu.ts'
import { useMe } from '../use-me.ts'
import { useIsPhone } from '../use-phone.ts'
import { Bell } from './Bell.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { SampleTag } from './SampleTag.tsx'
import { SearchBox } from './SearchBox.tsx'
import { TextSizeButtons } from './TextSize.tsx'

export function TopBar() {
  const isPhone = useIsPhone()
  return (
    <header className={`${names.top} no-print`}>
      {isPhone && <PhonePlace />}
      <SearchBox />
      <div className={names.topRight}>
        <SampleTag />
        {!isPhone && <TextSizeButtons />}
        <Bell />
        <PersonMenu />
      </div>
    </header>
  )
}

/** On a phone the bar says where one is. */
function PhonePlace() {
  const me = useMe()
  const path = useRouterState({ select: state => state.location.pathname })
  const here = menuOf(me.post.role, me.rights).find(entry => path === entry.to || path.startsWith(`${entry.to}/`))
  return (
    <span className={names.place}>
      <Mark />
      <strong>{here?.text ?? 'Thông Suốt'}</strong>
    </span>
  )
}
