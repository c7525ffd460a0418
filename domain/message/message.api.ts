/** What the pages may ask about messages, and about how a person wants to be told. */
import { z } from 'zod'
import { DayInput, type Instant } from '../day.ts'
import { endpoint, Id, nothing, type Page, PageOf, returns } from '../endpoint.ts'
import {
  CHANNELS,
  type Channel,
  MESSAGE_STATES,
  type MessageRow,
  type MessageState,
  TOPICS,
  type Topic,
} from './message.ts'

const Filter = {
  state: z.enum(MESSAGE_STATES).optional(),
  channel: z.enum([...CHANNELS, 'page']).optional(),
  q: z.string().trim().max(100).optional(),
  unit: Id.optional(),
  from: DayInput.optional(),
  to: DayInput.optional(),
  /** Only what carries a notice of one's own unit. */
  mine: z.enum(['1']).optional(),
  sort: z
    .string()
    .regex(/^-?(?:at|person|unit|state)$/)
    .default('-at'),
}
/** A channel as it stands: `off` says why nothing goes over it. */
export type ChannelStatus = { channel: Channel; off: string | null }

export const listMessages = endpoint({
  method: 'GET',
  path: '/messages',
  input: z.object({ ...Filter, ...PageOf }),
  output: returns<Page<MessageRow> & { states: Record<MessageState, number>; channels: ChannelStatus[] }>(),
})
export const exportMessages = endpoint({
  method: 'GET',
  path: '/messages.xlsx',
  input: z.object(Filter),
  output: returns<Blob>(),
})
export const getMessage = endpoint({
  method: 'GET',
  path: '/messages/:id',
  input: z.object({ id: Id }),
  output: returns<MessageRow & { lines: { id: number; title: string; reason: string; at: Instant; to: string }[] }>(),
})
export const sendAgain = endpoint({
  method: 'POST',
  path: '/messages/send-again',
  input: z.object({ ids: z.array(Id).min(1).max(200) }),
  output: returns<{ again: number; left: number }>(),
})

const topics = z.array(z.enum(TOPICS))
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'Nhập giờ theo dạng 21:00.' })

export type Reception = {
  email: string | null
  phone: string | null
  topics: Record<Channel, Topic[]>
  onlyMine: boolean
  quietFrom: string
  quietTo: string
  onDaysOff: boolean
  channels: ChannelStatus[]
  devices: { id: string; device: string; madeAt: Instant }[]
  pushKey: string
  digestAt: string
  calendar: { address: string; renewedAt: Instant } | null
}
export const getReception = endpoint({
  method: 'GET',
  path: '/reception',
  input: nothing,
  output: returns<Reception>(),
})
export const setReception = endpoint({
  method: 'POST',
  path: '/reception',
  input: z.object({
    email: z.union([z.literal(''), z.email()]).nullish(),
    phone: z
      .union([z.literal(''), z.string().regex(/^\+?[0-9]{9,15}$/, { error: 'Nhập số điện thoại, chỉ gồm chữ số.' })])
      .nullish(),
    topics: z.object({ email: topics, push: topics, zalo: topics, sms: topics }),
    onlyMine: z.boolean(),
    quietFrom: time,
    quietTo: time,
    onDaysOff: z.boolean(),
  }),
  output: returns<Reception>(),
})
export const subscribePush = endpoint({
  method: 'POST',
  path: '/reception/devices',
  input: z.object({
    endpoint: z.url().max(2000),
    p256dh: z.string().min(20).max(200),
    auth: z.string().min(8).max(100),
    device: z.string().trim().min(1).max(100),
  }),
  output: returns<Reception>(),
})
export const dropPush = endpoint({
  method: 'POST',
  path: '/reception/devices/:id/drop',
  input: z.object({ id: Id }),
  output: returns<Reception>(),
})
/** A message to oneself over one channel, to see that it arrives. */
export const sendTrial = endpoint({
  method: 'POST',
  path: '/reception/trial',
  input: z.object({ channel: z.enum(CHANNELS) }),
  output: returns<{ state: MessageState; reason: string | null }>(),
})
export const renewCalendar = endpoint({
  method: 'POST',
  path: '/reception/calendar',
  input: nothing,
  output: returns<Reception>(),
})
export const dropCalendar = endpoint({
  method: 'POST',
  path: '/reception/calendar/drop',
  input: nothing,
  output: returns<Reception>(),
})
