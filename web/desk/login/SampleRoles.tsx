import { UnstyledButton } from '@mantine/core'
import {
  IconBuildingCommunity,
  IconChevronRight,
  IconListCheck,
  IconMap2,
  IconRubberStamp,
  IconSettings,
  IconSignature,
  IconSpeakerphone,
  IconTrees,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import type { Role } from '@thong-suot/domain/actor.ts'
import { enterSample, type SampleRole } from '@thong-suot/domain/login/login.ts'
import type { ComponentType } from 'react'
import { Refused } from '../../parts/page/Empty.tsx'
import { useDo } from '../../use-ask.ts'
import names from './login.module.css'

const ICONS: Record<Role, ComponentType<{ size?: string; stroke?: number }>> = {
  clerk: IconRubberStamp,
  office: IconListCheck,
  officer: IconTrees,
  head: IconUsers,
  director: IconSignature,
  standing: IconMap2,
  'commune-leader': IconBuildingCommunity,
  'commune-officer': IconUser,
  editor: IconSpeakerphone,
  admin: IconSettings,
}

/** Ten roles of the sample province, entered by one press; a real installation has none. */
export function SampleRoles({ roles, onEntered }: { roles: readonly SampleRole[]; onEntered: (role: Role) => void }) {
  const enter = useDo(enterSample)
  return (
    <section className={names.roles} aria-labelledby="vao-thu">
      <h2 id="vao-thu">Vào thử với một vai</h2>
      <p className="second">
        Mười vai cùng làm trên một kế hoạch. Bấm một vai để vào ngay, đổi vai bất cứ lúc nào ở góc phải.
      </p>
      {enter.error && <Refused error={enter.error} />}
      <ul>
        {roles.map(role => {
          const Icon = ICONS[role.role]
          return (
            <li key={role.loginId}>
              <UnstyledButton
                className={names.role ?? ''}
                onClick={() => enter.mutate({ loginId: role.loginId }, { onSuccess: () => onEntered(role.role) })}
              >
                <span className={names.roleIcon} aria-hidden>
                  <Icon size="1.25rem" stroke={1.75} />
                </span>
                <span className={names.roleText}>
                  <strong className="item">{role.name}</strong>
                  <span className="small second">{role.unitName}</span>
                  <span className="small hint">{role.says}</span>
                </span>
                <IconChevronRight size="1.125rem" stroke={1.75} aria-hidden />
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
