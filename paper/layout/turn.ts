import type { Box } from '@thong-suot/reader/page.ts'
import type { Rule } from './word.ts'

/** How far the text of a page is turned clockwise from upright. */
export type Quarter = 0 | 90 | 180 | 270

type Size = { width: number; height: number }
type Point = { x: number; y: number }

/** Where a point of the page stands once the page is turned so that its text is upright. */
export function upright({ x, y }: Point, turn: Quarter, page: Size): Point {
  if (turn === 90) return { x: y, y: page.width - x }
  if (turn === 180) return { x: page.width - x, y: page.height - y }
  if (turn === 270) return { x: page.height - y, y: x }
  return { x, y }
}

/** A box measured on the upright page, back where it stands on the page as it is shown. */
export function asShown(box: Box, turn: Quarter, page: Size): Box {
  const { x, y, w, h } = box
  if (turn === 90) return { x: page.width - y - h, y: x, w: h, h: w }
  if (turn === 180) return { x: page.width - x - w, y: page.height - y - h, w, h }
  if (turn === 270) return { x: y, y: page.height - x - w, w: h, h: w }
  return box
}

export function uprightRule(rule: Rule, turn: Quarter, page: Size): Rule {
  if (turn === 0) return rule
  const [a, b] = [rule.from, rule.to].map(n =>
    upright(rule.way === 'down' ? { x: rule.at, y: n } : { x: n, y: rule.at }, turn, page),
  ) as [Point, Point]
  const down = Math.abs(a.x - b.x) < Math.abs(a.y - b.y)
  return down
    ? { way: 'down', at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }
    : { way: 'across', at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }
}
