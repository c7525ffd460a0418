/** One picture of a page → its words and ruled lines, upright, in points. */
import type { Box } from '@thong-suot/reader/page.ts'
import { gridsOf, RULES_NEAR } from '../layout/grid.ts'
import { median } from '../layout/rows.ts'
import type { Quarter } from '../layout/turn.ts'
import type { PlacedWord, Rule } from '../layout/word.ts'
import {
  crop,
  inkBand,
  quarterOf,
  quietRow,
  type Raster,
  skewOf,
  straighten,
  turnRaster,
  withoutBoxes,
} from './raster.ts'
import type { Recogniser, SeenWord } from './recognise.ts'
import { rulesIn, withoutRules } from './ruled-lines.ts'

export type ReadPicture = {
  words: PlacedWord[]
  rules: Rule[]
  confidence: number
  /** Size of the upright page in points. */
  width: number
  height: number
  /** From the upright page back to the page as it is shown. */
  back: (box: Box) => Box
}

/** Below this a page is tried the other way round before its reading is believed. */
const DOUBTFUL = 0.6

/** `inHalves`: the upper and the lower half side by side, where the page has a row to be cut at. */
type How = { recogniser: Recogniser; inHalves: boolean }

/**
 * Reads a picture; `scale` is pixels a point. A page lying on its side or head is turned first; the lines of a table may hide how
 * it lies, so what was read is looked at again.
 */
export async function readPicture(picture: Raster, scale: number, how: How): Promise<ReadPicture> {
  const first = quarterOf(picture)
  const turned = (by: number) => attempt(picture, ((first + by) % 360) as Quarter, scale, how)
  const one = await turned(0)
  if (liesOnSide(one)) {
    const side = await turned(90)
    return side.confidence >= DOUBTFUL ? side : surer(side, await turned(270))
  }
  return one.confidence >= DOUBTFUL ? one : surer(one, await turned(180))
}

const surer = (one: ReadPicture, two: ReadPicture) =>
  two.confidence * two.words.length > one.confidence * one.words.length ? two : one

/** Words of an upright page are wider than they are high; the optical reader finds lines that run up or down the page as well. */
function liesOnSide({ words }: ReadPicture): boolean {
  const long = words.filter(word => word.text.length > 3)
  return long.length > 3 && long.filter(({ box }) => box.h > box.w).length > long.length / 2
}

async function attempt(picture: Raster, turn: Quarter, scale: number, how: How): Promise<ReadPicture> {
  const { clean, rules, skew } = prepared(picture, turn, scale)
  const [width, height] = [clean.width / scale, clean.height / scale]
  const inPixels = rules.map(rule => scaled(rule, scale))
  const cut = how.inHalves ? quietRow(clean, inPixels, 3 * scale) : undefined
  const read = withoutNoise(await readCut(clean, cut, scale * 72, how.recogniser))
  const seen = [...read, ...(await underTheSeal(clean, read, scale, how.recogniser))]
  return {
    words: placed(seen, scale),
    rules,
    confidence: sureness(seen),
    width,
    height,
    back: wayBack(turn, skew, width, height),
  }
}

/** The words above and below a row, looked for side by side. */
async function readCut(
  picture: Raster,
  row: number | undefined,
  dpi: number,
  recogniser: Recogniser,
): Promise<SeenWord[]> {
  if (row === undefined) return recogniser.read(picture, dpi)
  const { width, height } = picture
  const [above, below] = await Promise.all([
    recogniser.read(crop(picture, { x: 0, y: 0, w: width, h: row }), dpi),
    recogniser.read(crop(picture, { x: 0, y: row, w: width, h: height - row }), dpi),
  ])
  return [...above, ...below.map(word => ({ ...word, y: word.y + row, line: `below/${word.line}` }))]
}

/** Upright, level and without the lines of its tables: of pictures of ten megabytes each, only the last is kept. */
function prepared(picture: Raster, turn: Quarter, scale: number): { clean: Raster; rules: Rule[]; skew: number } {
  const stood = turnRaster(picture, turn)
  const skew = skewOf(stood)
  const straight = skew === 0 ? stood : straighten(stood, skew)
  const drawn = rulesIn(straight, 55 * scale)
  const inPoints = drawn.map(rule => scaled(rule, 1 / scale))
  const rules = ofTables(inPoints, straight.width / scale)
  return { clean: rules.length > 0 ? withoutRules(straight, drawn) : straight, rules, skew }
}

/** The frame of a stamp is no table: tables of work take most of the page's width. */
function ofTables(rules: Rule[], width: number): Rule[] {
  const wide = gridsOf(rules, RULES_NEAR).filter(grid => grid.box.w > 0.45 * width)
  const inside = ({ way, at, from }: Rule, { x, y, w, h }: Box) => {
    const [px, py] = way === 'across' ? [from, at] : [at, from]
    return px > x - 5 && px < x + w + 5 && py > y - 5 && py < y + h + 5
  }
  return rules.filter(rule => wide.some(grid => inside(rule, grid.box)))
}

const scaled = (rule: Rule, by: number): Rule => ({ ...rule, at: rule.at * by, from: rule.from * by, to: rule.to * by })

/** What stands at the foot of a paper: recipients, the file copy, in whose name and in what post it is signed. */
const FOOT = /nhận ?:|Lưu ?:|(?:KT|TM|TL|TUQ|T\/M)\.|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH/u

/**
 * A seal and a signature over the signer's block make a picture of it, which the reader passes over. Where the right half
 * of a page that bears the foot of a paper still holds much ink that no word covers, that part is looked at once more for single words.
 */
async function underTheSeal(
  picture: Raster,
  read: SeenWord[],
  scale: number,
  recogniser: Recogniser,
): Promise<SeenWord[]> {
  if (!FOOT.test(read.map(word => word.text).join(' '))) return []
  const part = { x: Math.floor(picture.width * 0.42), y: 0, w: picture.width * 0.55, h: picture.height * 0.97 }
  const boxes = read.map(word => ({ ...word, x: word.x - part.x }))
  const rest = withoutBoxes(crop(picture, part), boxes)
  const bottom = inkBand(rest, 14 * scale)
  if (!bottom) return []
  const area = {
    ...part,
    y: Math.max(0, Math.floor(bottom.from - 12 * scale)),
    h: bottom.to - bottom.from + 24 * scale,
  }
  const words = await recogniser.read(crop(rest, { ...area, x: 0 }), scale * 72, true)
  return words
    .filter(word => word.sure > 0.6 && /\p{L}{2}/u.test(word.text))
    .map(word => ({ ...word, x: word.x + area.x, y: word.y + area.y, line: `seal/${word.line}` }))
}

/** Specks, stamps' edges and strokes of a pen come out as signs without letters or as tall shapes nobody is sure of. */
function withoutNoise(words: SeenWord[]): SeenWord[] {
  const tall = median(words.map(word => word.h))
  return words.filter(word => {
    if (!/[\p{L}\p{N}]/u.test(word.text)) return word.sure > 0.5
    return word.sure > 0.08 && (word.h < 3.5 * tall || word.sure > 0.6)
  })
}

function sureness(words: SeenWord[]): number {
  const letters = words.reduce((n, word) => n + word.text.length, 0)
  return letters ? words.reduce((sum, word) => sum + word.sure * word.text.length, 0) / letters : 0
}

/** The optical reader gives no baseline: the middle of the feet of a line's words stands for it. */
function placed(words: SeenWord[], scale: number): PlacedWord[] {
  const lines = Map.groupBy(words, word => word.line)
  return [...lines.values()].flatMap(line => {
    const base = median(line.map(word => word.y + word.h)) / scale
    const size = (median(line.map(word => word.h)) / scale) * 1.15
    return line.map(({ text, x, y, w, h }) => {
      const box = { x: x / scale, y: y / scale, w: w / scale, h: h / scale }
      // What was taken for one line may hold two columns a little apart in height.
      const apart = box.y > base || box.y + box.h < base - 0.7 * size
      return { text, box, base: apart ? box.y + box.h : base, size }
    })
  })
}

function wayBack(turn: Quarter, skew: number, width: number, height: number): (box: Box) => Box {
  const [sin, cos] = [Math.sin((skew * Math.PI) / 180), Math.cos((skew * Math.PI) / 180)]
  return box => {
    const [mx, my] = [box.x + box.w / 2 - width / 2, box.y + box.h / 2 - height / 2]
    const sloped = {
      ...box,
      x: width / 2 + mx * cos - my * sin - box.w / 2,
      y: height / 2 + mx * sin + my * cos - box.h / 2,
    }
    return turnedBack(sloped, turn, width, height)
  }
}

/** Undoes turnRaster for a box of the turned page of `width` and `height`. */
function turnedBack({ x, y, w, h }: Box, turn: Quarter, width: number, height: number): Box {
  if (turn === 90) return { x: y, y: width - x - w, w: h, h: w }
  if (turn === 180) return { x: width - x - w, y: height - y - h, w, h }
  if (turn === 270) return { x: height - y - h, y: x, w: h, h: w }
  return { x, y, w, h }
}
