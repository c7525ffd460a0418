/** The counts beside the entries of the menu. */
import { endpoint, nothing, returns } from '../endpoint.ts'

export type MenuCounts = {
  /** What Hôm nay counts as past its day: my unit's own, and what it has to chase below it. */
  overdue: number
  /** Documents handed to my unit and not yet taken up. */
  documents: number
  /** Work of my unit that is not yet done. */
  obligations: number
  /** Reports that my unit still owes in open periods that have begun. */
  reports: number
}

export const findMenuCounts = endpoint({
  method: 'GET',
  path: '/menu-counts',
  input: nothing,
  output: returns<MenuCounts>(),
})
