import {
  IconAlertTriangle,
  IconBolt,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconCornerUpLeft,
  IconEye,
  IconInbox,
  IconInfoCircle,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import names from './words.module.css'

/** good: done, accepted; late: done late, due soon, returned; quiet: under way, nothing asked; bad: overdue, error; asked: in somebody's hands. */
export type Tone = 'good' | 'late' | 'quiet' | 'bad' | 'asked'

const ICONS = {
  done: IconCircleCheck,
  clock: IconClock,
  going: IconCircleDashed,
  alarm: IconAlertTriangle,
  returned: IconCornerUpLeft,
  look: IconEye,
  inbox: IconInbox,
  bolt: IconBolt,
  query: IconQuestionMark,
  note: IconInfoCircle,
} satisfies Record<string, ComponentType<object>>
export type TagIcon = keyof typeof ICONS

const OWN_ICON: Record<Tone, TagIcon> = { good: 'done', late: 'clock', quiet: 'going', bad: 'alarm', asked: 'look' }

/** A state: colour, icon and word, always all three. */
export function Tag({ tone, says, icon = OWN_ICON[tone] }: { tone: Tone; says: string; icon?: TagIcon }) {
  const Icon = ICONS[icon]
  return (
    <span className={`${names.tag} ${names[tone]}`}>
      <Icon size="0.9375rem" stroke={1.9} aria-hidden />
      {says}
    </span>
  )
}

const URGENCY: Record<string, { says: string; tone: Tone }> = {
  'hoa-toc': { says: 'Hỏa tốc', tone: 'bad' },
  'thuong-khan': { says: 'Thượng khẩn', tone: 'bad' },
  khan: { says: 'Khẩn', tone: 'late' },
}

/** Hỏa tốc, Thượng khẩn, Khẩn: a bolt and the word; nothing when not urgent. */
export function Urgency({ urgency }: { urgency: string | null | undefined }) {
  const known = URGENCY[urgency ?? '']
  return known ? <Tag tone={known.tone} says={known.says} icon="bolt" /> : null
}
