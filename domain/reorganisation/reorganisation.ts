/** Sắp xếp đơn vị: units merge, split or close on a day; who follows them, and where units below, people and open work go. */
import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { bare } from '../unit/name-key.ts'
import { NameInput } from '../unit/unit.api.ts'
import { COMMUNE_KINDS, UNIT_KINDS, type UnitKind } from '../unit/unit.ts'

export const REORGANISATION_KINDS = ['merge', 'split', 'close'] as const
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number]
export const REORGANISATION_KIND_NAMES: Record<ReorganisationKind, string> = {
  merge: 'Sáp nhập, hợp nhất',
  split: 'Chia, tách',
  close: 'Giải thể',
}
export const REORGANISATION_STATES = ['draft', 'agreed', 'done', 'cancelled'] as const
export type ReorganisationState = (typeof REORGANISATION_STATES)[number]
export const REORGANISATION_STATE_NAMES: Record<ReorganisationState, string> = {
  draft: 'Đang chuẩn bị',
  agreed: 'Chờ đến ngày',
  done: 'Đã thực hiện',
  cancelled: 'Đã hủy',
}

/** A successor's name within a design: the id of a unit that stands, or "moi-1" for one that is made on the day. */
const Key = z.string().trim().min(1).max(60)
const NewUnit = z.object({
  name: NameInput(3, 200),
  shortName: NameInput(1, 100),
  symbol: z.string().trim().max(30).nullish(),
  kind: z.enum(UNIT_KINDS),
  communeKind: z.enum(COMMUNE_KINDS).nullish(),
  parentId: z.uuid(),
})
export type NewUnit = z.infer<typeof NewUnit>

export const Design = z.object({
  /** `to`: who takes the open work of the unit unless an official says otherwise for one piece of it. */
  ends: z
    .array(z.object({ unitId: z.uuid(), successors: z.array(Key).max(200), to: z.array(Key).max(200) }))
    .min(1)
    .max(60),
  successors: z.array(z.object({ key: Key, unitId: z.uuid().nullish(), made: NewUnit.nullish() })).max(200),
  /** Units below that do not simply move to the first successor: moved elsewhere, or ended into another unit. */
  below: z
    .array(z.object({ unitId: z.uuid(), move: Key.nullish(), into: Key.nullish() }))
    .max(500)
    .default([]),
  /** Posts that do not simply go to the first successor; null: the post ends. */
  posts: z
    .array(z.object({ postId: z.uuid(), to: Key.nullable() }))
    .max(2000)
    .default([]),
})
export type Design = z.infer<typeof Design>

export type ReorganisationRow = {
  id: string
  kind: ReorganisationKind
  lastDay: Day
  reason: string
  state: ReorganisationState
  ends: string[]
  successors: string[]
  madeBy: string | null
  madeAt: Instant
}

/** What hangs on a unit that ends, counted before anything is done. */
export type EndingNumbers = {
  /** Open work that the unit has; of it, work that a successor has already from the same clause and giver. */
  received: number
  doubles: number
  given: number
  plans: number
  reports: number
  regimes: number
  drafts: number
  incoming: number
  bodies: number
  choices: number
}
export type EndingUnit = {
  id: string
  name: string
  validTo: Day | null
  numbers: EndingNumbers
  posts: { id: string; personName: string; title: string; role: string }[]
  below: { id: string; name: string; kind: UnitKind; plan: BelowPlan }[]
}
/** What becomes of a unit below: it moves under a successor, or it ends and its work goes into a unit. */
export type BelowPlan = { move: string } | { into: string; intoName: string; why: 'namesake' | 'chosen' }

export type ReorganisationOne = ReorganisationRow & {
  design: Design
  units: { id: string; name: string }[]
  ending: EndingUnit[]
  agreedBy: string | null
  doneAt: Instant | null
  outcome: Outcome | null
}
/** What was done, for the page and for those who ask later. */
export type Outcome = {
  obligations: number
  doubles: number
  given: number
  plans: number
  regimes: number
  reports: number
  drafts: number
  posts: number
  postsEnded: number
  moved: number
  endedBelow: number
}
export const NO_OUTCOME: Outcome = {
  obligations: 0,
  doubles: 0,
  given: 0,
  plans: 0,
  regimes: 0,
  reports: 0,
  drafts: 0,
  posts: 0,
  postsEnded: 0,
  moved: 0,
  endedBelow: 0,
}
export const OUTCOME_NAMES: Record<keyof Outcome, string> = {
  obligations: 'nhiệm vụ chuyển cho đơn vị kế thừa',
  doubles: 'nhiệm vụ trùng, gộp làm một với hai nguồn',
  given: 'nhiệm vụ đã giao xuống, đổi đơn vị theo dõi',
  plans: 'kế hoạch chuyển chủ',
  regimes: 'chế độ báo cáo chuyển nơi nhận',
  reports: 'báo cáo chưa gửi chuyển cho đơn vị kế thừa',
  drafts: 'dự thảo chuyển cho đơn vị kế thừa',
  posts: 'phân công chuyển theo',
  postsEnded: 'phân công kết thúc',
  moved: 'đơn vị trực thuộc chuyển theo',
  endedBelow: 'đơn vị trực thuộc kết thúc',
}

/** One piece of open work and where it goes. */
export type WorkRow = {
  id: string
  title: string
  clauseLabel: string | null
  planTitle: string
  unitId: string
  unitName: string
  giverName: string
  dueOn: Day | null
  operator: string | null
  state: string
  /** Keys chosen for this one; null: as its unit. */
  chosen: string[] | null
  /** A successor that has the same work already. */
  double: boolean
}

type Standing = { id: string; name: string; shortName: string }
type Below = Standing & { parentId: string }

/**
 * What becomes of each unit right below one that ends. Said in the design; else it moves to the unit's first successor,
 * unless that one has (or gets) a unit of the same name: then it ends into that one.
 * @param standing units that stand under each successor, by key
 */
export function placeBelow(
  design: Design,
  below: readonly Below[],
  standing: ReadonlyMap<string, readonly Standing[]>,
) {
  const said = new Map(design.below.map(b => [b.unitId, b]))
  const taken = new Map<string, Standing>()
  // "Văn phòng Sở Xây dựng" is "Văn phòng Sở" for short: two of those are namesakes.
  const take = (key: string, unit: Standing) => {
    for (const name of [unit.name, unit.shortName]) taken.set(`${key} ${bare(name)}`, unit)
  }
  for (const [key, units] of standing) for (const unit of units) take(key, unit)
  const plans = new Map<string, BelowPlan>()
  for (const unit of below) {
    const end = design.ends.find(e => e.unitId === unit.parentId)
    const own = said.get(unit.id)
    if (own?.into) {
      plans.set(unit.id, { into: own.into, intoName: '', why: 'chosen' })
      continue
    }
    const key = own?.move ?? end?.to[0] ?? end?.successors[0]
    if (!key) continue
    const namesake = taken.get(`${key} ${bare(unit.name)}`) ?? taken.get(`${key} ${bare(unit.shortName)}`)
    if (namesake) plans.set(unit.id, { into: namesake.id, intoName: namesake.name, why: 'namesake' })
    else {
      take(key, unit)
      plans.set(unit.id, { move: key })
    }
  }
  return plans
}

/** Where a post goes: as said, else with its unit. */
export function placePost(design: Design, postId: string, unitId: string): string | null {
  const said = design.posts.find(p => p.postId === postId)
  if (said) return said.to
  const end = design.ends.find(e => e.unitId === unitId)
  return end?.to[0] ?? end?.successors[0] ?? null
}
