/** From what stands in the form to what is asked of the server, or to what is missing, field by field. */
import type { Cadence } from '@thong-suot/domain/period/period.ts'
import type { DayOfPeriod } from '@thong-suot/domain/period/span.ts'
import type { RegimeInput, RegimeRule } from '@thong-suot/domain/regime/regime.ts'
import type { LevelState, RegimeState } from './regime-state.ts'
import { isBlank, readCalendarDays, readDay, type TypedDay } from './typed-day.ts'

export type Missing = Record<string, string>

/** What has no periods in the calendar opens with days of its own. */
export const byHand = (cadence: Cadence): boolean => cadence === 'once' || cadence === 'adhoc'

const SAY_DAY: Partial<Record<Cadence, string>> = { weekly: 'Chọn thứ trong tuần.', days: 'Chọn ngày gửi.' }
const sayDay = (cadence: Cadence) => SAY_DAY[cadence] ?? 'Nhập ngày từ 1 đến 31.'

function reader(cadence: Cadence, missing: Missing) {
  const must = (field: string, typed: TypedDay): DayOfPeriod => {
    const read = readDay(cadence, typed)
    if (!read) missing[field] = sayDay(cadence)
    return read ?? { month: 0, day: 15 }
  }
  return { must, may: (field: string, typed: TypedDay) => (isBlank(typed) ? null : must(field, typed)) }
}

export function readRule(state: RegimeState, missing: Missing): RegimeRule {
  const { cadence } = state
  const { must, may } = reader(cadence, missing)
  if (byHand(cadence)) return { levels: state.levels.map(({ operator }) => ({ due: { month: 0, day: 15 }, operator })) }
  const level = ({ due, operator, cutoff }: LevelState, i: number) => {
    const closed = may(`level-${i + 1}-cutoff`, cutoff)
    return { due: must(`level-${i + 1}`, due), operator, ...(closed ? { cutoff: closed } : {}) }
  }
  const cutoff = may('cutoff', state.cutoff)
  const lock = may('lock', state.lock)
  const upward = state.upwardTo.trim() ? may('upward', state.upward) : null
  return {
    ...readRhythm(state, missing),
    ...(state.only.length ? { only: state.only } : {}),
    ...(cutoff ? { cutoff } : {}),
    ...(lock ? { lock } : {}),
    levels: state.levels.map(level),
    ...(upward ? { upward: { due: upward, operator: state.upwardOperator } } : {}),
  }
}

const year = (text: string) => (/^\s*20\d\d\s*$/.test(text) ? Number(text) : undefined)

function readRhythm(state: RegimeState, missing: Missing): Partial<RegimeRule> {
  if (state.cadence === 'multiyear') {
    const [every, since] = [Number(state.every), year(state.since)]
    if (!(every >= 2 && every <= 10 && Number.isInteger(every))) missing.every = 'Nhập số năm từ 2 đến 10.'
    if (!since) missing.since = 'Nhập năm có bốn chữ số, ví dụ 2025.'
    return missing.every || !since ? {} : { years: { every, since } }
  }
  if (state.cadence === 'days') {
    const days = readCalendarDays(state.days)
    if (!days) missing.days = 'Nhập các ngày trong năm, cách nhau bằng dấu phẩy, ví dụ 20/4, 20/8.'
    return days ? { days } : {}
  }
  if (state.cadence !== 'review') return {}
  const reviews = state.reviews.flatMap(({ kind, from, to }, i) => {
    const [first, last] = [year(from), year(to)]
    if (!first || !last) missing[`review-${i + 1}`] = 'Nhập năm có bốn chữ số, ví dụ 2025.'
    else if (first > last) missing[`review-${i + 1}`] = 'Năm cuối phải từ năm đầu trở đi.'
    return first && last ? [{ kind, from: first, to: last }] : []
  })
  return reviews.length ? { reviews } : {}
}

/** The one period of a duty that does not recur; nothing while no day is set. */
function readFirst(state: RegimeState, missing: Missing): RegimeInput['first'] {
  const [due, ...below] = state.levels.map(level => level.on)
  if (!byHand(state.cadence) || !due) return undefined
  if (!state.firstName.trim()) missing.firstName = 'Đặt tên kỳ, ví dụ: năm 2025.'
  if (!state.firstFrom) missing.firstFrom = 'Chọn ngày bắt đầu của số liệu.'
  below.forEach((day, i) => {
    if (!day) missing[`level-${i + 2}`] = 'Chọn ngày gửi.'
  })
  return {
    name: state.firstName.trim(),
    days: {
      ...{ from: state.firstFrom ?? due, to: due, due, operator: state.levels[0]!.operator },
      below: below.filter(day => day !== undefined),
      upward: state.upwardTo.trim() ? (state.firstUpward ?? null) : null,
    },
  }
}

/** Everything the form says; what is missing is written into `missing`. */
export function readState(state: RegimeState, missing: Missing) {
  if (!state.name.trim()) missing.name = 'Chưa nhập. Điền vào ô này.'
  if (!state.templateId) missing.templateId = 'Chọn biểu mẫu.'
  if (state.groups.length + state.units.length === 0)
    missing.addressees = 'Chọn ít nhất một đơn vị hoặc một nhóm đơn vị.'
  const below = state.levels.slice(1).map(({ kinds }) => ({ kinds }))
  below.forEach(({ kinds }, i) => {
    if (kinds.length === 0) missing[`level-${i + 2}-kinds`] = 'Chọn loại đơn vị của cấp này, hoặc bỏ cấp.'
  })
  const { name, content, kind, cadence, templateId, sentHow, process } = state
  const first = readFirst(state, missing)
  return {
    ...{ name, content, kind, cadence, templateId, sentHow, process },
    rule: readRule(state, missing),
    addressees: { units: state.units, below, groups: groupsOf(state.groups) },
    coordinator: state.coordinator.trim() || null,
    upwardTo: state.upwardTo.trim() || null,
    through: state.upwardTo.trim() ? state.through.trim() || null : null,
    ...(first ? { first } : {}),
  }
}

const groupsOf = (keys: string[]) =>
  [...Map.groupBy(keys, key => key.split(' ')[0]!)].map(([under, own]) => ({
    under,
    kinds: own.map(key => key.split(' ')[1]!),
  }))
