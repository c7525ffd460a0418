/** What stands in the form of a regime: blank, from a duty of a paper, or from a regime that is there. */
import type { Cadence, Operator } from '@thong-suot/domain/period/period.ts'
import type { RegimePage, RegimeProposal } from '@thong-suot/domain/regime/regime.api.ts'
import { type LevelDay, type RegimeKind, SEND_WAYS } from '@thong-suot/domain/regime/regime.ts'
import { blankDay, type TypedDay, typedOf } from './typed-day.ts'

export type LevelState = {
  due: TypedDay
  operator: Operator
  cutoff: TypedDay
  kinds: string[]
  on: string | undefined
}
export type Review = { kind: 'interim' | 'final'; from: string; to: string }
export type RegimeState = {
  name: string
  content: string
  kind: RegimeKind
  cadence: Cadence
  templateId: string
  every: string
  since: string
  days: string
  reviews: Review[]
  /** Which periods of the year; none of them named means all. */
  only: number[]
  cutoff: TypedDay
  lock: TypedDay
  levels: LevelState[]
  groups: string[]
  units: string[]
  upwardTo: string
  through: string
  upward: TypedDay
  upwardOperator: Operator
  sentHow: (typeof SEND_WAYS)[number]
  coordinator: string
  process: string
  /** The one period of a duty that does not recur. */
  firstName: string
  firstFrom: string | undefined
  firstUpward: string | undefined
}

export const blankLevel = (cadence: Cadence): LevelState => ({
  ...{ due: blankDay(cadence), operator: 'before', cutoff: blankDay(cadence), kinds: [], on: undefined },
})

export function blankState(today: string): RegimeState {
  const year = today.slice(0, 4)
  const cadence: Cadence = 'annual'
  return {
    ...{ name: '', content: '', kind: 'periodic', cadence, templateId: '' },
    ...{ every: '2', since: year, days: '', reviews: [{ kind: 'interim', from: year, to: year }], only: [] },
    ...{ cutoff: blankDay(cadence), lock: blankDay(cadence), levels: [blankLevel(cadence)] },
    ...{ groups: [], units: [], upwardTo: '', through: '', upward: blankDay(cadence), upwardOperator: 'before' },
    ...{ sentHow: SEND_WAYS[0], coordinator: '', process: '' },
    ...{ firstName: '', firstFrom: `${year}-01-01`, firstUpward: undefined },
  }
}

/** Another rhythm counts its days otherwise: what was chosen for the one before does not hold for it. */
export function withCadence(state: RegimeState, cadence: Cadence): RegimeState {
  const blank = blankDay(cadence)
  return {
    ...state,
    ...{ cadence, only: [], cutoff: blank, lock: blank, upward: blank },
    levels: state.levels.map(level => ({ ...level, due: blank, cutoff: blank })),
  }
}

const typed = (cadence: Cadence, of: LevelDay['due'] | null | undefined) => (of ? typedOf(of) : blankDay(cadence))

export function stateOfProposal(data: RegimeProposal, today: string): RegimeState {
  const { cadence, rule, upward, date } = data
  const first = rule.levels[0]!
  const blank = blankState(today)
  return {
    ...blank,
    ...{ name: data.name, cadence, only: rule.only ?? [], kind: cadence === 'adhoc' ? 'adhoc' : 'periodic' },
    ...{ cutoff: blankDay(cadence), lock: blankDay(cadence) },
    levels: [
      {
        ...{ ...blankLevel(cadence), operator: first.operator, on: date ?? undefined },
        // What the paper leaves open a person must say.
        due: data.asks.length === 0 ? typedOf(first.due) : blankDay(cadence),
      },
    ],
    units: data.addressees.flatMap(each => each.units.map(unit => unit.id)),
    ...{ upwardTo: upward?.to ?? '', through: upward?.through ?? '', upward: typed(cadence, upward?.due) },
    ...{ upwardOperator: upward?.operator ?? 'before', firstUpward: upward?.date ?? undefined },
    ...(date ? { firstName: `năm ${date.slice(0, 4)}`, firstFrom: `${date.slice(0, 4)}-01-01` } : {}),
  }
}

export function stateOfRegime(regime: RegimePage, today: string): RegimeState {
  const { cadence, rule, addressees } = regime
  const blank = blankState(today)
  return {
    ...blank,
    ...{ name: regime.name, content: regime.content, kind: regime.kind, cadence, templateId: regime.templateId },
    ...(rule.years ? { every: String(rule.years.every), since: String(rule.years.since) } : {}),
    days: (rule.days ?? []).map(({ day, month }) => `${day}/${month}`).join(', '),
    reviews: (rule.reviews ?? []).map(({ kind, from, to }) => ({ kind, from: String(from), to: String(to) })),
    ...{ only: rule.only ?? [], cutoff: typed(cadence, rule.cutoff), lock: typed(cadence, rule.lock) },
    levels: Array.from({ length: Math.max(rule.levels.length, addressees.below.length + 1) }, (_, i) => {
      const level = rule.levels[i] ?? rule.levels.at(-1)!
      const kinds = addressees.below[i - 1]?.kinds ?? []
      const cutoff = typed(cadence, level.cutoff)
      return { due: typedOf(level.due), operator: level.operator, cutoff, kinds, on: undefined }
    }),
    groups: addressees.groups.flatMap(({ under, kinds }) => kinds.map(kind => `${under} ${kind}`)),
    ...{ units: addressees.units, upwardTo: regime.upwardTo ?? '', through: regime.through ?? '' },
    ...{ upward: typed(cadence, rule.upward?.due), upwardOperator: rule.upward?.operator ?? 'before' },
    sentHow: SEND_WAYS.find(way => way === regime.sentHow) ?? SEND_WAYS[0],
    ...{ coordinator: regime.coordinator ?? '', process: regime.process },
  }
}
