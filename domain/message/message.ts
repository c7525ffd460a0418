/** Tin gửi: what is told to people outside the page, over which channel, and how it fared. */
import type { Role } from '../actor.ts'
import { addDays, type Day, dayAt, type Holidays, type Instant, isWorkingDay } from '../day.ts'

export const CHANNELS = ['email', 'push', 'zalo', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]
export const CHANNEL_NAMES: Record<Channel | 'page', string> = {
  email: 'Thư điện tử',
  push: 'Trình duyệt, điện thoại',
  zalo: 'Zalo',
  sms: 'Tin nhắn SMS',
  page: 'Trên trang',
}

export const MESSAGE_STATES = ['waiting', 'sending', 'sent', 'failed', 'no-address', 'not-needed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]
export const MESSAGE_STATE_NAMES: Record<MessageState, string> = {
  waiting: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  failed: 'Không gửi được',
  'no-address': 'Không có địa chỉ',
  'not-needed': 'Không cần gửi',
}
/** From here a person may have it sent again; what was sent is never sent a second time. */
export const MAY_GO_AGAIN: readonly MessageState[] = ['failed', 'no-address']

export type MessageKind = 'digest' | 'push' | 'trial' | 'nobody'

/** What a person may want to be told of. */
export const TOPICS = ['work', 'due', 'late', 'report', 'document'] as const
export type Topic = (typeof TOPICS)[number]
export const TOPIC_NAMES: Record<Topic, string> = {
  work: 'Việc mới giao, kết quả, xin gia hạn, khó khăn',
  due: 'Nhắc trước hạn',
  late: 'Quá hạn, đôn đốc',
  report: 'Báo cáo: mở kỳ, gửi, trả lại, tiếp nhận',
  document: 'Văn bản đến',
}

const TOPIC_OF: Record<string, Topic> = {
  'obligation-due': 'due',
  'report-due': 'due',
  'obligation-overdue': 'late',
  'report-overdue': 'late',
  'obligation-chased': 'late',
  'report-chased': 'late',
}
/** The topic that a kind of notice belongs to. */
export function topicOf(kind: string): Topic {
  return TOPIC_OF[kind] ?? (kind.startsWith('report') ? 'report' : kind.startsWith('document') ? 'document' : 'work')
}

/** What goes over a channel until the person says otherwise. Zalo and SMS are asked for by giving a number. */
export function defaultTopics(channel: Channel, role: Role): readonly Topic[] {
  if (role === 'admin') return []
  if (channel === 'zalo' || channel === 'sms') return ['late']
  if (role === 'clerk') return ['document', 'late']
  return channel === 'push' ? ['work', 'due', 'late', 'report'] : TOPICS
}

/** Minutes to wait before each further try; after the last the message has failed. */
export const TRY_AGAIN_AFTER = [1, 5, 15, 60, 240, 720] as const

/** The next try after so many, or undefined when it is given up. */
export function nextTry(attempts: number, now: Date): Date | undefined {
  const minutes = TRY_AGAIN_AFTER[attempts - 1]
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000)
}

export type Hours = { quietFrom: string; quietTo: string; onDaysOff: boolean }

/** The moment of a day at 'HH:MM' in Vietnam, which knows no summer time. */
export function momentOf(day: Day, time: string): Date {
  return new Date(`${day}T${time.slice(0, 5)}:00+07:00`)
}
/** 'HH:MM' in Vietnam. */
export function timeOf(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

const isQuiet = (time: string, { quietFrom, quietTo }: Hours) =>
  quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo

/** The first moment from now on that is neither in the hours of quiet nor on a day off. */
export function firstMoment(now: Date, hours: Hours, holidays: Holidays): Date {
  const h = { ...hours, quietFrom: hours.quietFrom.slice(0, 5), quietTo: hours.quietTo.slice(0, 5) }
  const awake = (day: Day) => hours.onDaysOff || isWorkingDay(day, holidays)
  let day = dayAt(now)
  if (awake(day)) {
    if (!isQuiet(timeOf(now), h)) return now
    const end = momentOf(day, h.quietTo)
    if (end > now) return end
  }
  do day = addDays(day, 1)
  while (!awake(day))
  return isQuiet('00:00', h) ? momentOf(day, h.quietTo) : momentOf(day, '00:00')
}

/** The day of the digest that takes up what is told now; `over`: today's has been put together already. */
export function digestDay(today: Day, over: boolean, onDaysOff: boolean, holidays: Holidays): Day {
  let day = over ? addDays(today, 1) : today
  while (!onDaysOff && !isWorkingDay(day, holidays)) day = addDays(day, 1)
  return day
}

/** One line of a message: what, why, where it leads. */
export type LetterLine = { topic: Topic; title: string; reason: string; to: string; unitName: string }
/** A message as every channel gets it. */
export type Letter = { title: string; lines: LetterLine[]; home: string }

/** '2 quá hạn, đôn đốc; 3 nhắc trước hạn'. */
export function sayLines(lines: readonly Pick<LetterLine, 'topic'>[]): string {
  const words: Record<Topic, string> = {
    late: 'việc quá hạn, đôn đốc',
    due: 'việc sắp đến hạn',
    work: 'tin về việc được giao',
    report: 'tin về báo cáo',
    document: 'văn bản đến',
  }
  return (Object.keys(words) as Topic[])
    .map(topic => ({ topic, n: lines.filter(line => line.topic === topic).length }))
    .filter(({ n }) => n > 0)
    .map(({ topic, n }) => `${n} ${words[topic]}`)
    .join(', ')
}

export type MessageRow = {
  id: string
  kind: MessageKind
  channel: Channel | 'page'
  state: MessageState
  reason: string | null
  personName: string | null
  unitName: string
  address: string | null
  /** What it says, for those who may see the work; a count for the rest. */
  title: string
  notices: number
  attempts: number
  nextTryAt: Instant
  sentAt: Instant | null
  createdAt: Instant
}
