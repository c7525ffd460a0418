/** Ruled lines → the tables they draw. */
import type { Box } from '@thong-suot/reader/page.ts'
import type { Rule } from './word.ts'

/** Points within which a scanned table's lines are one: paper bends on the glass. */
export const RULES_NEAR = 5

export type GridCell = { box: Box; row: number; col: number; rowSpan: number; colSpan: number }
export type Grid = { box: Box; cells: GridCell[] }

/** Tables from the top down. One ruled box alone is no table. Lines nearer than `near` points are one line. */
export function gridsOf(rules: Rule[], near = 3): Grid[] {
  const across = joined(
    rules.filter(rule => rule.way === 'across'),
    near,
  )
  const down = joined(
    rules.filter(rule => rule.way === 'down'),
    near,
  )
  return components([...across, ...down], near)
    .map(group => gridOf(group, near))
    .filter(grid => grid !== undefined)
    .sort((a, b) => a.box.y - b.box.y)
}

/** Lines on one another's continuation become one. */
function joined(rules: Rule[], near: number): Rule[] {
  const out: Rule[] = []
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const same = out.find(o => Math.abs(o.at - rule.at) < near / 2 && rule.from <= o.to + near)
    if (same) same.to = Math.max(same.to, rule.to)
    else out.push({ ...rule })
  }
  return out.filter(rule => rule.to - rule.from > 6)
}

function meet(a: Rule, b: Rule, near: number): boolean {
  if (a.way === b.way) return false
  return b.at >= a.from - near && b.at <= a.to + near && a.at >= b.from - near && a.at <= b.to + near
}

function components(rules: Rule[], near: number): Rule[][] {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const first of rules) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const rule of group)
      for (const other of left)
        if (meet(rule, other, near)) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return groups
}

function gridOf(rules: Rule[], near: number): Grid | undefined {
  const across = rules.filter(rule => rule.way === 'across')
  const down = rules.filter(rule => rule.way === 'down')
  if (across.length < 2 || down.length < 2) return undefined
  // Tables without a line at the left and right end where their rows' lines end.
  const xs = edges(down, across, near)
  const ys = edges(across, down, near)
  const cells = mergedCells([xs, ys], [across, down], near)
  if (cells.length < 2) return undefined
  return { box: { x: xs[0]!, y: ys[0]!, w: xs.at(-1)! - xs[0]!, h: ys.at(-1)! - ys[0]! }, cells }
}

/** Where lines stand, and where the lines across them end outside of these. */
function edges(lines: Rule[], crossing: Rule[], near: number): number[] {
  const ends = [Math.min(...crossing.map(r => r.from)), Math.max(...crossing.map(r => r.to))]
  const out: number[] = []
  for (const n of [...lines.map(r => r.at), ...ends].sort((a, b) => a - b))
    if (out.length === 0 || n - out.at(-1)! > 2 * near) out.push(n)
  return out
}

/** Neighbouring fields with no line between them are one cell. */
function mergedCells([xs, ys]: [number[], number[]], [across, down]: [Rule[], Rule[]], near: number): GridCell[] {
  const [cols, rows] = [xs.length - 1, ys.length - 1]
  const parent = Array.from({ length: cols * rows }, (_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!))
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const here = r * cols + c
      if (c + 1 < cols && !drawn(down, [xs[c + 1]!, ys[r]!, ys[r + 1]!], near)) parent[root(here + 1)] = root(here)
      if (r + 1 < rows && !drawn(across, [ys[r + 1]!, xs[c]!, xs[c + 1]!], near)) parent[root(here + cols)] = root(here)
    }
  const members = Map.groupBy(parent.keys(), i => root(i))
  return [...members.values()]
    .map(fields => cellOf(fields, cols, xs, ys))
    .sort((a, b) => a.row - b.row || a.col - b.col)
}

function drawn(rules: Rule[], [at, from, to]: [number, number, number], near: number): boolean {
  const length = to - from
  return rules.some(
    rule => Math.abs(rule.at - at) < 2 * near && Math.min(rule.to, to) - Math.max(rule.from, from) > 0.5 * length,
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
