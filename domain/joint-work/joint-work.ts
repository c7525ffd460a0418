/** Cùng một việc: the same work that several papers lay on a unit; proposed with its reason until a person of the unit says so. */
import type { Day } from '../day.ts'
import type { ObligationState, Operator } from '../obligation/obligation.ts'

/** A paper that lays the work on the unit, with the obligation that it made. */
export type WorkSource = {
  id: string
  title: string
  planId: string
  planTitle: string
  planNumber: string | null
  clauseLabel: string | null
  giverId: string
  giverName: string
  giverShortName: string
  dueOn: Day | null
  operator: Operator | null
  state: ObligationState
}

/** What speaks for it, the strongest first: how papers hang together goes before how they are worded. */
export const JOINT_REASONS = ['same-clause', 'answers', 'carries-out', 'same-words'] as const
export type JointReason = (typeof JOINT_REASONS)[number]

/** `other` is the later, or the one that comes from `one`. */
export type JointPair = { one: WorkSource; other: WorkSource; reason: JointReason | null }

const clauseOf = (s: WorkSource) => (s.clauseLabel ? `Mục ${s.clauseLabel}` : 'Nội dung này')
const planOf = (s: WorkSource) => (s.planNumber ? `văn bản ${s.planNumber}` : `“${s.planTitle}”`)

/** Why the two look like one piece of work, in a sentence. */
export function sayReason({ one, other, reason }: JointPair): string {
  switch (reason) {
    case 'same-clause':
      return `${clauseOf(one)} của ${planOf(one)} được cả ${one.giverName} và ${other.giverName} giao.`
    case 'answers':
      return `${clauseOf(other)} của ${planOf(other)} triển khai ${clauseOf(one).toLocaleLowerCase('vi')} của ${planOf(one)}.`
    case 'carries-out':
      return `${planOf(other)} triển khai ${planOf(one)}, hai nội dung ghi giống nhau.`.replace(/^v/, 'V')
    case 'same-words':
      return 'Hai văn bản ghi nội dung giống nhau.'
    default:
      return ''
  }
}

/** The day that counts stands in front; the others are said beside it. */
export const otherDays = (sources: readonly WorkSource[], dueOn: Day | null): WorkSource[] =>
  sources.filter(s => s.dueOn !== dueOn)
