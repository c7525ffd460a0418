/** Where the eighteen units stand with this year's report, and where every unit stands with its work. */
import { addDays, type Day } from '@thong-suot/domain/day.ts'
import { numberOf } from '../ids.ts'
import type { SampleClause } from './clauses.ts'
import type { StoryDays } from './story-days.ts'

export type ReportStanding = 'accepted' | 'submitted' | 'returned' | 'draft'

/** Known by heart: 12 accepted (one of them a day late), 2 to be looked at, 1 returned, 3 not sent. */
export const THIS_YEAR: Record<string, ReportStanding> = {
  'so-nnmt/ke-hoach-tai-chinh': 'accepted',
  'so-nnmt/to-chuc-can-bo': 'accepted',
  'so-nnmt/quan-ly-dat-dai': 'accepted',
  'so-nnmt/tai-nguyen-nuoc': 'accepted',
  'so-nnmt/kiem-lam': 'returned',
  'so-nnmt/chan-nuoi': 'accepted',
  'so-nnmt/trong-trot': 'accepted',
  'so-nnmt/thuy-loi': 'submitted',
  'so-nnmt/thuy-san': 'accepted',
  'so-nnmt/phat-trien-nong-thon': 'draft',
  'so-nnmt/bao-ve-moi-truong': 'accepted',
  'so-nnmt/quan-ly-chat-luong': 'accepted',
  'so-nnmt/khuyen-nong': 'submitted',
  'so-nnmt/nuoc-sach': 'accepted',
  'so-nnmt/cong-nghe-thong-tin': 'accepted',
  'so-nnmt/quan-trac': 'draft',
  'so-nnmt/dang-ky-dat-dai': 'accepted',
  'so-nnmt/cang-ca': 'draft',
}
export const SENT_LATE = 'so-nnmt/quan-ly-dat-dai'

/** The day a unit of the department first sent its report. */
export function sentOn(key: string, { today, unitsDueOn }: StoryDays): Day {
  return key === SENT_LATE ? today : addDays(unitsDueOn, -numberOf(0, 4, 'sent', key))
}

export type WorkStanding = {
  state: 'given' | 'under-way' | 'declared' | 'done' | 'returned'
  progress: number
  done_on: Day | null
}

/** How far a unit is with a clause; the same every time. Of what is past, some seven in ten were done in time. */
export function standingOf(clause: SampleClause, key: string, plan: string, days: StoryDays): WorkStanding {
  if (clause.kind === 'report') return standingOfReport(key, plan, days)
  const luck = numberOf(0, 99, 'work', plan, clause.label, key)
  const due = clause.due?.day
  if (!due) return luck < 15 ? given() : underWay(30 + (luck % 50))
  if (due > days.today) return luck < 25 ? done(days.at(-3 - (luck % 9))) : luck < 50 ? given() : underWay(luck % 80)
  if (clause.label === 'II.9' && key === 'so-nnmt') return underWay(40)
  if (luck < 72) return done(earlier(addDays(due, -(luck % 12)), days))
  if (luck < 86) return done(later(addDays(due, 1 + (luck % 9)), days))
  return luck < 90 ? given() : underWay(luck % 70)
}

function standingOfReport(key: string, plan: string, days: StoryDays): WorkStanding {
  const standing = plan === 'own' ? THIS_YEAR[key] : undefined
  if (standing === 'accepted') return done(sentOn(key, days))
  if (standing === 'submitted') return { state: 'declared', progress: 100, done_on: sentOn(key, days) }
  if (standing === 'returned') return { state: 'returned', progress: 80, done_on: null }
  if (standing === 'draft') return underWay(10)
  return sendsEarly(key) ? done(addDays(days.today, -1)) : given()
}

/** Some units report to the province before their superiors ask. The department of the story still adds up. */
export function sendsEarly(key: string): boolean {
  return key !== 'so-nnmt' && key !== 'xa-dong-hoa' && numberOf(0, 99, 'early', key) < 22
}

const given = (): WorkStanding => ({ state: 'given', progress: 0, done_on: null })
const underWay = (progress: number): WorkStanding => ({ state: 'under-way', progress, done_on: null })
const done = (day: Day): WorkStanding => ({ state: 'done', progress: 100, done_on: day })
const earlier = (day: Day, days: StoryDays) => (day < days.ownIssuedOn ? addDays(days.ownIssuedOn, 3) : day)
const later = (day: Day, days: StoryDays) => (day > days.today ? days.today : day)
