/** Walks a page's drawing orders as a screen would, and keeps where each letter and each ruled line came to stand. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rule } from '../layout/word.ts'
import { type Matrix, multiply, place } from './matrix.ts'
import { type CodedFont, letterByWindows } from './unnamed-letters.ts'

/** A letter on the page: `x`, `y` its start on the baseline, points from the top left, `turn` the way it runs in degrees. */
export type Glyph = {
  text: string
  x: number
  y: number
  w: number
  size: number
  turn: number
  bold: boolean
  italic: boolean
  hidden: boolean
  /** The file does not say which letter this shape is. */
  unknown: boolean
  /** Another letter that it may be: unnamed-letters.ts. */
  windows: string | undefined
}
export type Drawn = { glyphs: Glyph[]; rules: Rule[]; fonts: Set<string> }

type Font = CodedFont & { name?: string; fontMatrix?: number[]; isType3Font?: boolean; vertical?: boolean }
type PdfGlyph = { unicode?: string; width: number; isSpace: boolean; originalCharCode?: number }
type State = {
  ctm: Matrix
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  font: Font
  size: number
  charSpace: number
  wordSpace: number
  stretch: number
  leading: number
  rise: number
  mode: number
  fill: string
}
type Ops = Record<string, number>

/** A symbol font's bullets stand in the private range; these are the ones Word writes. */
const BULLETS: Record<string, string> = {
  '\uf0b7': '•',
  '\uf02d': '-',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf02b': '+',
  '\uf0a8': '□',
  '\uf06f': '□',
  '\uf076': '❖',
}
const SYMBOL_FONT = /symbol|dings|dingbat/i
const PRIVATE = /^[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/

export class Walk {
  readonly drawn: Drawn = { glyphs: [], rules: [], fonts: new Set() }
  #state: State
  #stack: State[] = []
  readonly #base: Matrix
  readonly #page: PDFPageProxy

  constructor(page: PDFPageProxy) {
    this.#page = page
    this.#base = page.getViewport({ scale: 1 }).transform as Matrix
    this.#state = fresh(this.#base)
  }

  /** Runs a page's orders in turn. */
  run(list: { fnArray: number[]; argsArray: unknown[] }, ops: Ops): Drawn {
    const orders = this.#orders(ops)
    for (const [i, fn] of list.fnArray.entries()) orders.get(fn)?.((list.argsArray[i] ?? []) as never)
    return this.drawn
  }

  #orders(ops: Ops): Map<number, (args: never) => void> {
    const s = () => this.#state
    const table: Record<string, (args: never) => void> = {
      save: () => this.#stack.push({ ...this.#state }),
      restore: () => this.#restore(),
      transform: (m: number[]) => this.#transform(m),
      paintFormXObjectBegin: ([matrix]: [Matrix | null]) => {
        this.#stack.push({ ...this.#state })
        if (matrix) this.#transform(Object.values(matrix))
      },
      paintFormXObjectEnd: () => this.#restore(),
      beginAnnotation: ([, , transform, matrix]: [string, unknown, number[], number[]]) => {
        this.#stack.push({ ...this.#state })
        this.#state = fresh(this.#base)
        this.#transform(transform)
        this.#transform(matrix)
      },
      endAnnotation: () => this.#restore(),
      beginText: () => this.#startText([1, 0, 0, 1, 0, 0]),
      setTextMatrix: (args: [Matrix] | number[]) =>
        this.#startText(Object.values(args.length === 1 ? (args[0] as Matrix) : args) as Matrix),
      moveText: ([x, y]: [number, number]) => this.#moveText(x, y),
      setLeadingMoveText: ([x, y]: [number, number]) => {
        s().leading = y
        this.#moveText(x, y)
      },
      nextLine: () => this.#moveText(0, s().leading),
      setFont: ([ref, size]: [string, number]) => this.#setFont(ref, size),
      setCharSpacing: ([n]: [number]) => {
        s().charSpace = n
      },
      setWordSpacing: ([n]: [number]) => {
        s().wordSpace = n
      },
      setHScale: ([n]: [number]) => {
        s().stretch = n / 100
      },
      setLeading: ([n]: [number]) => {
        s().leading = -n
      },
      setTextRise: ([n]: [number]) => {
        s().rise = n
      },
      setTextRenderingMode: ([n]: [number]) => {
        s().mode = n
      },
      setFillRGBColor: ([c]: [string]) => {
        s().fill = c
      },
      showText: ([glyphs]: [(PdfGlyph | number)[]]) => this.#show(glyphs),
      constructPath: (args: [number, [ArrayLike<number> | null], unknown]) => this.#path(args, ops),
    }
    return new Map(Object.entries(table).map(([name, order]) => [ops[name] ?? -1, order]))
  }

  #restore() {
    this.#state = this.#stack.pop() ?? this.#state
  }
  #transform(m: number[]) {
    this.#state.ctm = multiply(this.#state.ctm, m as Matrix)
  }
  #startText(matrix: Matrix) {
    Object.assign(this.#state, { text: matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
  }
  #moveText(x: number, y: number) {
    const s = this.#state
    s.x = s.lineX += x
    s.y = s.lineY += y
  }
  #setFont(ref: string, size: number) {
    this.#state.size = size
    const known = this.#page.commonObjs.has(ref) ? (this.#page.commonObjs.get(ref) as Font | null) : null
    this.#state.font = known ?? {}
    if (known?.name) this.drawn.fonts.add(known.name)
  }

  #show(glyphs: (PdfGlyph | number)[]) {
    const s = this.#state
    const perUnit = s.size * (s.font.fontMatrix?.[0] ?? 0.001)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        s.x -= ((glyph * s.size) / 1000) * s.stretch
        continue
      }
      const wide = glyph.width * perUnit * s.stretch
      this.#put(glyph, wide)
      s.x += wide + (s.charSpace + (glyph.isSpace ? s.wordSpace : 0)) * s.stretch
    }
  }

  #put(glyph: PdfGlyph, wide: number) {
    const s = this.#state
    const whole = multiply(s.ctm, s.text)
    const from = place(whole, s.x, s.y + s.rise)
    const to = place(whole, s.x + wide, s.y + s.rise)
    const up = place(whole, s.x, s.y + s.rise + s.size)
    const text = this.#letter(glyph)
    this.drawn.glyphs.push({
      text,
      x: from.x,
      y: from.y,
      w: Math.hypot(to.x - from.x, to.y - from.y),
      size: Math.hypot(up.x - from.x, up.y - from.y),
      turn: Math.round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI),
      bold: /bold|black|heavy|demi/i.test(s.font.name ?? ''),
      italic: /italic|oblique/i.test(s.font.name ?? ''),
      hidden: s.mode === 3 || s.mode === 7,
      unknown: text === '' || PRIVATE.test(text) || isFalseSpace(glyph),
      windows: letterByWindows(s.font, text, glyph.originalCharCode),
    })
  }

  #letter({ unicode = '' }: PdfGlyph): string {
    const shape = BULLETS[unicode]
    if (shape) return shape
    return PRIVATE.test(unicode) && SYMBOL_FONT.test(this.#state.font.name ?? '') ? '•' : unicode
  }

  /** Painted straight lines, and filled boxes so thin that they are lines, become rules. */
  #path([paint, [data]]: [number, [ArrayLike<number> | null], unknown], ops: Ops) {
    if (!data || paint === ops.endPath) return
    const stroked = paint !== ops.fill && paint !== ops.eoFill
    for (const points of subpaths(Object.values(data) as number[])) {
      const seen = points.map(([x, y]) => place(this.#state.ctm, x, y))
      if (stroked) for (let i = 1; i < seen.length; i++) this.#rule(seen[i - 1]!, seen[i]!)
      else this.#thin(seen)
    }
  }
  #thin(points: { x: number; y: number }[]) {
    const xs = points.map(p => p.x)
    const ys = points.map(p => p.y)
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (x1 - x0 <= 2.5) this.#rule({ x: (x0 + x1) / 2, y: y0 }, { x: (x0 + x1) / 2, y: y1 })
    else if (y1 - y0 <= 2.5) this.#rule({ x: x0, y: (y0 + y1) / 2 }, { x: x1, y: (y0 + y1) / 2 })
  }
  #rule(a: { x: number; y: number }, b: { x: number; y: number }) {
    const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
    if (dx < 1 && dy >= 4)
      this.drawn.rules.push({ way: 'down', at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) })
    if (dy < 1 && dx >= 4)
      this.drawn.rules.push({ way: 'across', at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) })
  }
}

/** Some writers call letters that they cannot name a space; a space is narrower (0.348 in the widest bold faces), and has its usual number. */
function isFalseSpace({ unicode, width, originalCharCode }: PdfGlyph): boolean {
  return unicode === ' ' && width > 360 && ![3, 32, 160].includes(originalCharCode ?? 32)
}

/** The corners of each stroke of a path (0 move, 1 line, 2 and 3 curves, 4 close); curves count by their end. */
function subpaths(data: number[]): [number, number][][] {
  const all: [number, number][][] = []
  let now: [number, number][] = []
  for (let i = 0; i < data.length; ) {
    const order = data[i++]
    if (order === 4) {
      if (now[0]) now.push(now[0])
      continue
    }
    if (order === 0) {
      now = []
      all.push(now)
    }
    const long = order === 2 ? 6 : order === 3 ? 4 : 2
    now.push([data[i + long - 2]!, data[i + long - 1]!])
    i += long
  }
  return all.filter(points => points.length > 1)
}

function fresh(ctm: Matrix): State {
  return {
    ctm,
    text: [1, 0, 0, 1, 0, 0],
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    font: {},
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    fill: '#000000',
  }
}
