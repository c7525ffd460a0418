/** Certain repairs of damage by optical reading, for matching only: the printed letters stay what they are. */
import { type Flow, replaced } from '../text.ts'

// Each pair is wrong in any sentence: no Vietnamese word is spelled as on the left.
const REPAIRS: readonly (readonly [printed: string, meant: string])[] = [
  ['qui định', 'quy định'],
  ['qiu định', 'quy định'],
  ['phối họp', 'phối hợp'],
  ['Noi nhận', 'Nơi nhận'],
]

const PRINTED = new RegExp(REPAIRS.map(([printed]) => printed).join('|'), 'g')
const MEANT = new Map(REPAIRS)

export function repaired(flow: Flow): Flow {
  let out = flow
  const hits = [...flow.text.matchAll(PRINTED)].reverse()
  for (const hit of hits) out = replaced(out, hit.index, hit.index + hit[0].length, MEANT.get(hit[0])!)
  return out
}
