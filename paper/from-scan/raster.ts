/** Grey pictures of pages: turning, straightening, ink and ruled lines. 0 is black, 255 white. */
import type { Box } from '@thong-suot/reader/page.ts'
import type { Quarter } from '../layout/turn.ts'
import type { Rule } from '../layout/word.ts'

export type Raster = { width: number; height: number; data: Uint8Array }

/** Red as seals and arrival stamps are, of a dot in four bytes: red, green, blue, opacity. */
function isRed(colour: number): boolean {
  const [r, g, b] = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]
  return r > 110 && r - (g > b ? g : b) > 45
}

const coloursOf = ({ width, height, data }: Raster) => new Uint32Array(data.buffer, data.byteOffset, width * height)

/** Whether there is red in a picture with four bytes a dot. */
export const hasRed = (picture: Raster): boolean => coloursOf(picture).some(isRed)

/** Grey from colour (four bytes a dot); what is clearly red becomes paper. */
export function greyWithoutRed(picture: Raster): Raster {
  const colours = coloursOf(picture)
  const grey = new Uint8Array(colours.length)
  for (let i = 0; i < grey.length; i++) {
    const colour = colours[i]!
    const light = ((colour & 255) * 77 + ((colour >> 8) & 255) * 150 + ((colour >> 16) & 255) * 29) >> 8
    grey[i] = isRed(colour) ? 255 : light
  }
  return { width: picture.width, height: picture.height, data: grey }
}

/** Darker than this is ink. */
const INK = 140

/** The picture turned a quarter, half or three quarters clockwise. */
export function turnRaster(raster: Raster, turn: Quarter): Raster {
  const { width, height, data } = raster
  if (turn === 0) return raster
  if (turn === 180) return { width, height, data: data.slice().reverse() }
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      out[to] = data[y * width + x]!
    }
  return { width: height, height: width, data: out }
}

/** The picture turned about its middle so that lines sloping down by `degrees` come to lie level. */
export function straighten(raster: Raster, degrees: number): Raster {
  const { width, height, data } = raster
  const out = new Uint8Array(data.length).fill(255)
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const [cx, cy] = [width / 2, height / 2]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sx = Math.round(cx + (x - cx) * cos - (y - cy) * sin)
      const sy = Math.round(cy + (x - cx) * sin + (y - cy) * cos)
      if (sx >= 0 && sx < width && sy >= 0 && sy < height) out[y * width + x] = data[sy * width + sx]!
    }
  return { width, height, data: out }
}

type Points = { xs: Uint16Array; ys: Uint16Array; w: number; h: number }

/** Where every `by`-th pixel is ink. The outer twentieth holds the scanner's shadows and is left out. */
function inkPoints({ width, height, data }: Raster, by: number): Points {
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)]
  const xs = new Uint16Array(w * h)
  const ys = new Uint16Array(w * h)
  let n = 0
  for (let y = Math.floor(h * 0.05); y < h * 0.95; y++)
    for (let x = Math.floor(w * 0.05); x < w * 0.95; x++)
      if (data[(y * by + (by >> 1)) * width + x * by + (by >> 1)]! < INK) {
        xs[n] = x
        ys[n++] = y
      }
  return { xs: xs.subarray(0, n), ys: ys.subarray(0, n), w, h }
}

/** How much ink there is in each row of the picture looked at along a slope. */
function rowsAlong(along: Uint16Array, over: Uint16Array, degrees: number, rows: number): Float64Array {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const count = new Float64Array(rows * 3 + 2)
  for (let i = 0; i < along.length; i++) count[Math.round(over[i]! - along[i]! * slope) + rows]!++
  return count
}

/** Sharpness of lines of text when the picture is looked at along a slope: high where ink falls in rows with gaps between. */
function sharpness(along: Uint16Array, over: Uint16Array, degrees: number, rows: number): number {
  const count = rowsAlong(along, over, degrees, rows)
  let sum = 0
  for (let i = 1; i < count.length; i++) sum += (count[i]! - count[i - 1]!) ** 2
  return sum
}

/** Degrees by which lines slope down to the right, within 5; 0 where that cannot be told. */
export function skewOf(raster: Raster): number {
  const { xs, ys, h } = inkPoints(raster, 4)
  if (xs.length < 500) return 0
  const level = sharpness(xs, ys, 0, h) * 1.02
  const best = (from: number, to: number, step: number) => {
    let top = { degrees: 0, value: level }
    for (let degrees = from; degrees <= to; degrees += step) {
      const value = sharpness(xs, ys, degrees, h)
      if (value > top.value) top = { degrees, value }
    }
    return top.degrees
  }
  const rough = best(-5, 5, 0.5)
  const fine = best(rough - 0.4, rough + 0.4, 0.1)
  return Math.abs(fine) < 0.15 ? 0 : fine
}

/**
 * By how much the picture is to be turned so that its text stands upright, as far as the ink tells: text is sharpest looked
 * at along its lines, and a line ends more sharply at its feet than at its head, where accents and tall letters stand out.
 */
export function quarterOf(raster: Raster): Quarter {
  const { xs, ys, w, h } = inkPoints(raster, 4)
  if (xs.length < 500) return 0
  const [across, down] = [sharpest(xs, ys, h), sharpest(ys, xs, w)]
  if (down.value > 1.3 * across.value) return feet(ys, xs, down.degrees, w) < 0 ? 90 : 270
  return feet(xs, ys, across.degrees, h) > HEAD_DOWN ? 180 : 0
}

/** Above it letters stand on their heads; below it that is not sure enough to be tried first. */
const HEAD_DOWN = 0.1

function sharpest(along: Uint16Array, over: Uint16Array, rows: number): { degrees: number; value: number } {
  let top = { degrees: 0, value: 0 }
  for (let degrees = -4; degrees <= 4; degrees += 0.5) {
    const value = sharpness(along, over, degrees, rows)
    if (value > top.value) top = { degrees, value }
  }
  return top
}

/** From -1 (ink ends abruptly at the foot of each line) to 1 (at its head). */
function feet(along: Uint16Array, over: Uint16Array, degrees: number, rows: number): number {
  const count = rowsAlong(along, over, degrees, rows)
  let [cubes, all] = [0, 0]
  for (let i = 1; i < count.length; i++) {
    const cube = (count[i]! - count[i - 1]!) ** 3
    cubes += cube
    all += Math.abs(cube)
  }
  return all === 0 ? 0 : cubes / all
}

/** Share of the picture that is ink, outside the boxes given (in pixels) and the outer twentieth. Of large pictures some dots are looked at. */
export function inkShare({ width, height, data }: Raster, boxes: Box[] = []): number {
  const by = Math.max(1, Math.floor(width / 800))
  const bare = boxes.length ? withoutBoxes({ width, height, data }, boxes).data : data
  let [ink, all] = [0, 0]
  for (let y = Math.floor(height * 0.05); y < height * 0.95; y += by)
    for (let x = Math.floor(width * 0.05); x < width * 0.95; x += by) {
      all++
      if (bare[y * width + x]! < INK) ink++
    }
  // The outer twentieth counts as blank.
  return (ink / all) * 0.81
}

/** Straight dark lines, in pixels: across at least `long`, down at least half of it, and thin. */
export function rulesIn(raster: Raster, long: number): Rule[] {
  return [...rulesAlong(raster, 'across', long), ...rulesAlong(raster, 'down', long / 2)]
}

function rulesAlong(raster: Raster, way: Rule['way'], long: number): Rule[] {
  const found: (Rule & { last: number })[] = []
  for (const { lane, from, to } of way === 'across' ? runsAcross(raster, long) : runsDown(raster, long)) {
    const same = found.findLast(r => lane - r.last <= 2 && from < r.to && to > r.from)
    if (same) Object.assign(same, { last: lane, from: Math.min(same.from, from), to: Math.max(same.to, to) })
    else found.push({ way, at: lane, from, to, last: lane })
  }
  // Thick ones are shadows of the page's edge or bars, not lines.
  return found.filter(r => r.last - r.at < 14).map(({ last, ...rule }) => ({ ...rule, at: (rule.at + last) / 2 }))
}

/** An unbroken stretch of dark dots in one row or column, of at least the length asked for. */
type Run = { lane: number; from: number; to: number }
/** Dots that may be missing within a run. */
const MISSING = 3
const isDark = (dot: number) => dot < INK + 40

function runsAcross({ width, height, data }: Raster, long: number): Run[] {
  const runs: Run[] = []
  for (let y = 0; y < height; y++) {
    let [from, gap] = [-1, 0]
    for (let x = 0; x <= width; x++) {
      if (x < width && isDark(data[y * width + x]!)) {
        if (from < 0) from = x
        gap = 0
      } else if (from >= 0 && (++gap > MISSING || x === width)) {
        if (x - gap - from >= long) runs.push({ lane: y, from, to: x - gap })
        from = -1
      }
    }
  }
  return runs
}

/** Row by row, all columns at once: the picture lies in memory in rows, and going down it one column at a time is slow. */
function runsDown({ width, height, data }: Raster, long: number): Run[] {
  const runs: Run[] = []
  const from = new Int32Array(width).fill(-1)
  const gap = new Uint8Array(width)
  for (let y = 0; y <= height; y++)
    for (let x = 0; x < width; x++) {
      if (y < height && isDark(data[y * width + x]!)) {
        if (from[x]! < 0) from[x] = y
        gap[x] = 0
      } else if (from[x]! >= 0 && (++gap[x]! > MISSING || y === height)) {
        const to = y - gap[x]!
        if (to - from[x]! >= long) runs.push({ lane: x, from: from[x]!, to })
        from[x] = -1
      }
    }
  return runs.sort((a, b) => a.lane - b.lane || a.from - b.from)
}

/** Paints lines white: letters beside a table's lines are read better without them. */
export function withoutRules(raster: Raster, rules: Rule[]): Raster {
  const data = raster.data.slice()
  for (const { way, at, from, to } of rules)
    for (let along = Math.max(0, Math.floor(from) - 2); along <= to + 2; along++)
      for (let off = -4; off <= 4; off++) {
        const [x, y] = way === 'across' ? [along, Math.round(at) + off] : [Math.round(at) + off, along]
        if (x >= 0 && y >= 0 && x < raster.width && y < raster.height) data[y * raster.width + x] = 255
      }
  return { ...raster, data }
}

/** Paints boxes (in pixels) white. */
export function withoutBoxes(raster: Raster, boxes: Box[]): Raster {
  const data = raster.data.slice()
  for (const { x, y, w, h } of boxes)
    for (let row = Math.max(0, Math.floor(y)); row < Math.min(raster.height, y + h); row++)
      data.fill(
        255,
        row * raster.width + Math.max(0, Math.floor(x)),
        row * raster.width + Math.min(raster.width, Math.ceil(x + w)),
      )
  return { ...raster, data }
}

/** A part of the picture. */
export function crop({ width, height, data }: Raster, { x, y, w, h }: Box): Raster {
  const [x0, y0] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [x1, y1] = [Math.min(width, Math.ceil(x + w)), Math.min(height, Math.ceil(y + h))]
  const out = new Uint8Array((x1 - x0) * (y1 - y0))
  for (let row = y0; row < y1; row++) out.set(data.subarray(row * width + x0, row * width + x1), (row - y0) * (x1 - x0))
  return { width: x1 - x0, height: y1 - y0, data: out }
}

/** From the first to the last row of a picture's tallest stretch of rows that hold ink, if it is `tall` and not mere specks. */
export function inkBand({ width, height, data }: Raster, tall: number): { from: number; to: number } | undefined {
  let best = { from: 0, to: 0, ink: 0 }
  let now = { from: 0, to: 0, ink: 0 }
  for (let y = 0; y < height; y++) {
    let ink = 0
    for (let x = 0; x < width; x++) if (data[y * width + x]! < INK) ink++
    if (ink > 3) {
      if (y - now.to > tall) now = { from: y, to: y, ink: 0 }
      now = { from: now.from, to: y, ink: now.ink + ink }
    }
    if (now.ink > best.ink) best = now
  }
  return best.to - best.from > tall * 2 && best.ink > 0.004 * width * width ? best : undefined
}

/** Head and dots of a portable grey map, which every optical reader takes. */
export function asPgm({ width, height, data }: Raster): [head: Buffer, dots: Uint8Array] {
  return [Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]
}
