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

const lightOf = (colour: number) =>
  ((colour & 255) * 77 + ((colour >> 8) & 255) * 150 + ((colour >> 16) & 255) * 29) >> 8

/** Grey from colour (four bytes a dot). */
export const greyOf = (picture: Raster): Raster => inGrey(picture, lightOf)

/** Grey from colour (four bytes a dot); what is clearly red becomes paper. */
export const greyWithoutRed = (picture: Raster): Raster =>
  inGrey(picture, colour => (isRed(colour) ? 255 : lightOf(colour)))

function inGrey(picture: Raster, light: (colour: number) => number): Raster {
  const colours = coloursOf(picture)
  const grey = new Uint8Array(colours.length)
  for (let i = 0; i < grey.length; i++) grey[i] = light(colours[i]!)
  return { width: picture.width, height: picture.height, data: grey }
}

/** Darker than this is ink. */
export const INK = 140

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
  // Whole numbers of 65,536ths of a dot: up to twice as quick as fractions.
  const [right, down] = [Math.round(cos * ONE), Math.round(sin * ONE)]
  for (let y = 0; y < height; y++) {
    let sx = Math.round((cx - cx * cos - (y - cy) * sin + 0.5) * ONE)
    let sy = Math.round((cy - cx * sin + (y - cy) * cos + 0.5) * ONE)
    const [from, to] = inside(sx, right, width, inside(sy, down, height, [0, width]))
    sx += from * right
    sy += from * down
    for (let at = y * width + from; at < y * width + to; at++, sx += right, sy += down)
      out[at] = data[(sy >> 16) * width + (sx >> 16)]!
  }
  return { width, height, data: out }
}

const ONE = 65_536

/** Of the steps [from, to) those that stay within a size, all in 65,536ths but the size. */
function inside(start: number, step: number, size: number, [from, to]: [number, number]): [number, number] {
  if (step === 0) return start >= 0 && start < size * ONE ? [from, to] : [0, 0]
  const ends = [-start / step, (size * ONE - 1 - start) / step]
  const [low, high] = step > 0 ? ends : ends.reverse()
  return [Math.max(from, Math.ceil(low!)), Math.min(to, Math.floor(high!) + 1)]
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
  return steps(rowsAlong(along, over, degrees, rows))
}

function steps(count: Float64Array): number {
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
  const [across, down] = [sharpest(xs, ys, h, w), sharpest(ys, xs, w, h)]
  const onSide = down.value > 1.3 * across.value && down.unruled > 1.3 * across.unruled
  if (onSide) return feet(ys, xs, down.degrees, w) < 0 ? 90 : 270
  return feet(xs, ys, across.degrees, h) > HEAD_DOWN ? 180 : 0
}

/** Above it letters stand on their heads; below it that is not sure enough to be tried first: tables and dotted lines reach 0.2. */
const HEAD_DOWN = 0.25

/** `unruled`: without the lines of tables, which are sharp either way; nothing else fills half a row. */
type Sharpest = { degrees: number; value: number; unruled: number }

function sharpest(along: Uint16Array, over: Uint16Array, rows: number, length: number): Sharpest {
  const top: Sharpest = { degrees: 0, value: 0, unruled: 0 }
  for (let degrees = -4; degrees <= 4; degrees += 0.5) {
    const count = rowsAlong(along, over, degrees, rows)
    const value = steps(count)
    if (value > top.value) Object.assign(top, { degrees, value })
    for (let i = 1; i < count.length; i++) if (count[i]! > length / 2) count[i] = count[i - 1]!
    top.unruled = Math.max(top.unruled, steps(count))
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

/**
 * The middle of the highest stretch of rows without ink in the middle third of a picture, at least `tall` rows: where it can
 * be cut in two without hurting a letter. Not where a line of a table runs down.
 */
export function quietRow({ width, height, data }: Raster, rules: readonly Rule[], tall: number): number | undefined {
  const down = rules.filter(rule => rule.way === 'down')
  let best = { row: 0, tall: tall - 1 }
  let blank = 0
  for (let y = Math.floor(height / 3); y < (height * 2) / 3; y++) {
    const quiet = !hasInk(data.subarray(y * width, (y + 1) * width)) && !down.some(r => r.from <= y && y <= r.to)
    blank = quiet ? blank + 1 : 0
    if (blank > best.tall) best = { row: y - (blank >> 1), tall: blank }
  }
  return best.row || undefined
}

/** A speck is no ink. */
function hasInk(row: Uint8Array): boolean {
  let ink = 0
  for (const dot of row) if (dot < INK && ++ink > 3) return true
  return false
}
