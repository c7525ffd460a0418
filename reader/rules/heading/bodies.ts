/** The bodies of a letterhead as the paper means them: those that issue it together as one, each once, with its place. */
import type { Paper } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { type Body, headBodies, isBodyName, withItsPlace } from './issuer.ts'

/** "THÔNG TƯ LIÊN TỊCH", "Số: 12/2026/TTLT-BYT-BCA": of all the bodies in its letterhead. */
const JOINT =
  /^[^\p{L}]*(?:THÔNG TƯ|NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH) LIÊN TỊCH|(?<!\p{L})S[ốóô] ?:? ?[\d.… ]{0,10}\/ ?(?:\d{4} ?\/ ?)?(?:(?:TT|NQ)LT[/-]|\p{L}{1,4}(?:PH|LN|LS|LT)-[\p{Lu}\d]{2,}-\p{Lu}{2})/u

/** The line that says so. */
const jointLine = (paper: Paper) =>
  paper.blocks.find(
    ({ kind, annex, text }) => annex === 0 && (kind === 'type' || kind === 'heading') && JOINT.test(text),
  )

/** Top first; the last one issues the paper. */
export function bodiesOf(paper: Paper): Body[] {
  const named = headBodies(paper)
  // Portals print the letterhead twice, with "UBND" in the one.
  const bodies = named.filter((body, i) => !named.slice(i + 1).some(other => inFull(other) === inFull(body)))
  const [first] = bodies
  if (!first) return bodies
  const joint = jointLine(paper)
  if (bodies.length === 1) return (joint ? undefined : cutAtDash(first)) ?? [withItsPlace(paper, first) ?? first]
  if (!joint) return bodies
  // A committee whose letters are not in the symbol is the body above the others.
  const above = OF_COMMITTEE.test(first.name) && !joint.text.includes('UBND') ? 1 : 0
  const name = bodies
    .slice(above)
    .map(body => body.name)
    .join(' - ')
  return [...bodies.slice(0, above), { name, at: { ...bodies[above]!.at, end: bodies.at(-1)!.at.end, quote: name } }]
}

const OF_COMMITTEE = /^(?:UBND|[ỦU][YỶ] BAN NHÂN DÂN) /u

/** "UBND TỈNH BÌNH AN - SỞ Y TẾ": the body above and the one that issues on one line. */
function cutAtDash({ name, at }: Body): Body[] | undefined {
  const dash = OF_COMMITTEE.test(name) ? / [-–—] (?=\p{Lu}{2})/u.exec(name) : null
  if (!dash) return undefined
  const [above, below] = [name.slice(0, dash.index), name.slice(dash.index + dash[0].length)]
  // "TỈNH BẾN HẢI - CHỢ NỔI"
  if (!isBodyName(below)) return undefined
  return [
    { name: above, at: { ...at, quote: above } },
    { name: below, at: { ...at, quote: below } },
  ]
}

const inFull = ({ name }: Body) =>
  fold(name)
    .replace(/^ubnd /, 'uy ban nhan dan ')
    .replace(/^hdnd /, 'hoi dong nhan dan ')
