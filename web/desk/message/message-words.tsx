import { MESSAGE_STATE_NAMES, type MessageState } from '@thong-suot/domain/message/message.ts'
import { Tag, type TagIcon, type Tone } from '../../parts/words/Tag.tsx'

export const CHANNEL_OFF = 'Cơ quan chưa bật kênh này'

const LOOKS: Record<MessageState, [Tone, TagIcon]> = {
  waiting: ['quiet', 'clock'],
  sending: ['asked', 'going'],
  sent: ['good', 'done'],
  failed: ['bad', 'alarm'],
  'no-address': ['late', 'query'],
  'not-needed': ['quiet', 'look'],
}

export function StateTag({ state }: { state: MessageState }) {
  const [tone, icon] = LOOKS[state]
  return <Tag tone={tone} icon={icon} says={MESSAGE_STATE_NAMES[state]} />
}
