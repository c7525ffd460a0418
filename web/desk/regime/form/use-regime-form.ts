/** The form of a regime: what stands in it, what is wrong with it, and what its days come to on the calendar. */
import { NO_HOLIDAYS } from '@thong-suot/domain/day.ts'
import { listHolidays } from '@thong-suot/domain/holiday/holiday.ts'
import { checkDays, type DaysRemark, type PeriodDays, periodsAround } from '@thong-suot/domain/regime/regime.ts'
import { useState } from 'react'
import type { ProblemError } from '../../../ask.ts'
import { fieldId } from '../../../parts/form/use-fields.ts'
import { useAsk } from '../../../use-ask.ts'
import { byHand, readRule } from './read-state.ts'
import type { RegimeState } from './regime-state.ts'

export type RegimeForm = ReturnType<typeof useRegimeForm>
export type PartProps = { form: RegimeForm }

export function useRegimeForm(initial: RegimeState, today: string, problem: ProblemError | null) {
  const [state, setState] = useState(initial)
  const holidays = useHolidays(today)
  const set = <K extends keyof RegimeState>(name: K, value: RegimeState[K]) =>
    setState(old => ({ ...old, [name]: value }))
  const error = (field: string): string | undefined => problem?.fields[field]
  const { next, remarks } = comesTo(state, today, holidays)
  return {
    ...{ state, setState, set, error, next },
    remark: (field: string) => remarks.find(each => each.field === field),
    half: state.cadence === 'semiannual' && state.only.length === 1 ? state.only[0] : undefined,
    bind: <K extends keyof RegimeState & string>(name: K) => ({
      id: fieldId(name),
      value: state[name] as string,
      error: error(name),
      onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value as RegimeState[K]),
    }),
  }
}

type Comes = { next?: PeriodDays; remarks: DaysRemark[] }

/** The period to come and what is to be said of the days, as soon as the rule is whole. */
function comesTo(state: RegimeState, today: string, holidays: typeof NO_HOLIDAYS): Comes {
  const missing = {}
  const ruled = { cadence: state.cadence, rule: readRule(state, missing) }
  if (byHand(state.cadence) || Object.keys(missing).length > 0) return { remarks: [] }
  const next = periodsAround(ruled, today).find(period => period.levels[0]!.due >= today)
  return { ...(next ? { next } : {}), remarks: checkDays(ruled, today, holidays) }
}

function useHolidays(today: string): typeof NO_HOLIDAYS {
  const year = Number(today.slice(0, 4))
  const [now, then] = [useAsk(listHolidays, { year, size: 200 }), useAsk(listHolidays, { year: year + 1, size: 200 })]
  if (!now.data || !then.data) return NO_HOLIDAYS
  const days = (kind: string) =>
    new Set([...now.data.rows, ...then.data.rows].filter(each => each.kind === kind).map(each => each.day))
  return { off: days('off'), work: days('work') }
}
