/** Hôm nay: what is to be done, why, by when, with one verb an item. */
import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { endpoint, returns } from '../endpoint.ts'

/** In the order of the page. */
export const TODAY_GROUP_ORDER = ['overdue', 'below', 'decide', 'soon', 'waiting'] as const
export type TodayGroup = (typeof TODAY_GROUP_ORDER)[number]
export const TODAY_GROUPS: Record<TodayGroup, string> = {
  overdue: 'Quá hạn',
  below: 'Cấp dưới quá hạn',
  decide: 'Chờ bạn quyết định',
  soon: 'Sắp đến hạn',
  waiting: 'Chờ người khác',
}

export type TodayItem = {
  key: string
  group: TodayGroup
  day: Day | null
  distance: string
  late: boolean
  /** Stands among what is due soon because it was not taken up; its own day is not near. */
  far?: boolean
  title: string
  quote: string | null
  /** The clause that asks for it. */
  source: { says: string; to: string } | null
  /** Who or how many: "Chi cục Phát triển nông thôn và 2 đơn vị". */
  says: string | null
  /** The one verb: a place to go, or a chase that is sent at once. */
  verb: { says: string; to: string } | { says: string; chase: string[] }
  done?: { of: number; count: number } | null
}

export type TodayDocument = {
  id: string
  title: string
  issuer: string | null
  role: 'main' | 'partner' | 'know'
  urgency: string | null
  at: Instant
  dueOn: Day | null
}
export type ReportChain = {
  title: string
  links: {
    on: Day | null
    operator: string | null
    says: string
    state: 'done' | 'late' | 'now' | 'next'
    more: string | null
    to: string | null
  }[]
}

export type Today = {
  /** Of everything, also where a group has more than the items given. */
  counts: Record<TodayGroup, number> & { reports: number; documents: number }
  items: TodayItem[]
  documents: TodayDocument[]
  chain: ReportChain | null
  /** The nearest day when nothing is due. */
  next: { day: Day; title: string; to: string } | null
  /** Parts that could not be put together just now. */
  failed: string[]
}

export const getToday = endpoint({
  method: 'GET',
  path: '/today',
  input: z.object({ mine: z.enum(['0', '1']).default('1') }),
  output: returns<Today>(),
})
