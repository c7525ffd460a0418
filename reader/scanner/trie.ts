/** Beginnings of words, walked letter by letter from one place of a text. Packed into two short rows, so that all of it stays near the processor. */

/** All letters that no beginning holds are one. */
const NO_LETTER = 0

type Ways = { next: Map<number, Ways>; value?: number }

/** Small letters of the basic plane as small numbers; all digits are one. */
export class Letters {
  readonly of = new Uint8Array(0x10000)
  size = 1

  add(code: number): number {
    if (this.of[code] !== NO_LETTER) return this.of[code]!
    if (this.size > 0xff) throw new Error(`patterns have more than ${this.size} letters`)
    const number = this.size++
    for (const one of DIGITS.includes(code) ? DIGITS : [code]) this.of[one] = number
    return number
  }
}

const DIGITS = Array.from({ length: 10 }, (_, i) => 0x30 + i)

/** A trie in the double array of Aoe (1989): a letter leads from a slot to `base + letter`, if `from` says so. */
export class Trie {
  readonly letters: Letters
  private readonly root: Ways = { next: new Map() }
  base = new Int32Array(1)
  from = new Int32Array(0)
  /** The value of the word that ends in a slot; -1 where none does. */
  value = new Int32Array(0)

  constructor(letters: Letters) {
    this.letters = letters
  }

  /** The value of a word is made anew from the one it had. */
  add(word: string, value: (before: number | undefined) => number): void {
    let ways = this.root
    for (let i = 0; i < word.length; i++) {
      const letter = this.letters.add(word.charCodeAt(i))
      const next = ways.next.get(letter) ?? { next: new Map() }
      ways.next.set(letter, next)
      ways = next
    }
    ways.value = value(ways.value)
  }

  /** Packs what was added. */
  close(): this {
    const slots: Slots = { base: [0], from: [0], value: [-1], free: 1 }
    const waiting: [number, Ways][] = [[0, this.root]]
    for (let i = 0; i < waiting.length; i++) {
      const [slot, ways] = waiting[i]!
      slots.value[slot] = ways.value ?? -1
      if (ways.next.size === 0) continue
      const base = roomFor([...ways.next.keys()], slots)
      slots.base[slot] = base
      for (const [letter, next] of ways.next) {
        slots.from[base + letter] = slot
        waiting.push([base + letter, next])
      }
    }
    const size = slots.from.length + this.letters.size
    this.base = filled(size, slots.base, 0)
    this.from = filled(size, slots.from, -1)
    this.value = filled(size, slots.value, -1)
    // No letter leads back to the first slot.
    this.from[0] = -1
    return this
  }
}

type Slots = { base: number[]; from: number[]; value: number[]; free: number }

/** The first place where all the letters of a node find their slots free. */
function roomFor(letters: number[], { from }: Slots): number {
  for (let base = 0; ; base++) if (letters.every(letter => from[base + letter] === undefined)) return base
}

function filled(size: number, values: number[], otherwise: number): Int32Array<ArrayBuffer> {
  return new Int32Array(size).map((_, i) => values[i] ?? otherwise)
}
