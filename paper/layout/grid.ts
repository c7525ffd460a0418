/** Ruled lines → the tables they draw. */
import type { Box } from '@thong-suot/reader/page.ts'
import type { Rule } from './word.ts'

export type GridCell = { box: Box; row: number; col: number; rowSpan: number; colSpan: number }
export type Grid = { box: Box; cells: GridCell[] }

/** Lines this near are one line. */
const NEAR = 3

/** Tables from the top down. One ruled box alone is no table. */
export function gridsOf(rules: Rule[]): Grid[] {
  const across = joined(rules.filter(rule => rule.way === 'across'))
  const down = joined(rules.filter(rule => rule.way === 'down'))
  return components([...across, ...down])
    .map(gridOf)
    .filter(grid => grid !== undefined)
    .sort((a, b) => a.box.y - b.box.y)
}

/** Lines on one another's continuation become one. */
function joined(rules: Rule[]): Rule[] {
  const out: Rule[] = []
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const same = out.find(o => Math.abs(o.at - rule.at) < NEAR / 2 && rule.from <= o.to + NEAR)
    if (same) same.to = Math.max(same.to, rule.to)
    else out.push({ ...rule })
  }
  return out.filter(rule => rule.to - rule.from > 6)
}

function meet(a: Rule, b: Rule): boolean {
  if (a.way === b.way) return false
  return b.at >= a.from - NEAR && b.at <= a.to + NEAR && a.at >= b.from - NEAR && a.at <= b.to + NEAR
}

function components(rules: Rule[]): Rule[][] {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const first of rules) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const rule of group)
      for (const other of left)
        if (meet(rule, other)) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return groups
}

function gridOf(rules: Rule[]): Grid | undefined {
  const across = rules.filter(rule => rule.way === 'across')
  const down = rules.filter(rule => rule.way === 'down')
  if (across.length < 2 || down.length < 2) return undefined
  // Tables without a line at the left and right end where their rows' lines end.
  const xs = edges([...down.map(r => r.at), ...across.flatMap(r => [r.from, r.to])])
  const ys = edges([...across.map(r => r.at), ...down.flatMap(r => [r.from, r.to])])
  const cells = mergedCells(xs, ys, across, down)
  if (cells.length < 2) return undefined
  return { box: { x: xs[0]!, y: ys[0]!, w: xs.at(-1)! - xs[0]!, h: ys.at(-1)! - ys[0]! }, cells }
}

function edges(numbers: number[]): number[] {
  const out: number[] = []
  for (const n of [...numbers].sort((a, b) => a - b)) if (out.length === 0 || n - out.at(-1)! > 2 * NEAR) out.push(n)
  return out
}

/** Neighbouring fields with no line between them are one cell. */
function mergedCells(xs: number[], ys: number[], across: Rule[], down: Rule[]): GridCell[] {
  const [cols, rows] = [xs.length - 1, ys.length - 1]
  const parent = Array.from({ length: cols * rows }, (_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)))
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const here = r * cols + c
      if (c + 1 < cols && !drawn(down, xs[c + 1]!, ys[r]!, ys[r + 1]!)) parent[root(here + 1)] = root(here)
      if (r + 1 < rows && !drawn(across, ys[r + 1]!, xs[c]!, xs[c + 1]!)) parent[root(here + cols)] = root(here)
    }
  const members = Map.groupBy(parent.keys(), i => root(i))
  return [...members.values()].map(fields => cellOf(fields, cols, xs, ys)).sort((a, b) => a.row - b.row || a.col - b.col)
}

function drawn(rules: Rule[], at: number, from: number, to: number): boolean {
  const length = to - from
  return rules.some(
    rule => Math.abs(rule.at - at) < 2 * NEAR && Math.min(rule.to, to) - Math.max(rule.from, from) > 0.5 * length,
  )
}

function cellOf(fields: number[], cols: number, xs: number[], ys: number[]): GridCell {
  const rows = fields.map(i => Math.floor(i / cols))
  const columns = fields.map(i => i % cols)
  const [r0, r1, c0, c1] = [Math.min(...rows), Math.max(...rows) + 1, Math.min(...columns), Math.max(...columns) + 1]
  return {
    box: { x: xs[c0]!, y: ys[r0]!, w: xs[c1]! - xs[c0]!, h: ys[r1]! - ys[r0]! },
    row: r0,
    col: c0,
    rowSpan: r1 - r0,
    colSpan: c1 - c0,
  }
}
