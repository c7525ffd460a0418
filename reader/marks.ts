/**
 * One pass over the letters of a block for all rules at once: which of their necessary letters stand in it, and where one
 * of their patterns may begin. Built once from the patterns themselves.
 */
import { DIGIT } from './prefilter.ts'
import { ANY_DIGIT } from './starts.ts'

/** What a rule asks of a block: every clause by one of its letters; beginnings, of words or anywhere; undefined: it may begin anywhere. */
export type Asked = { clauses: readonly (readonly string[])[]; starts: string[] | undefined; ofWords: boolean }

/** What stands in a block: bits of letters, and places where something may begin, with the set of rules that may. */
export type Marks = { lower: string; keys: Int32Array; at: number[]; sets: number[] }

const LETTER = 1
const SPACE = 2
/** What each letter of the basic plane is; no pattern begins with a space. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code === 32 ? SPACE : /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? LETTER : 0,
)
/** Rows of a table are so wide: 2 ** 7 letters. */
const WIDTH = 7

function mark(keys: Int32Array, found: number[]): void {
  for (let i = 0; i < found.length; i++) keys[found[i]! >> 5]! |= 1 << (found[i]! & 31)
}

export class Scanner {
  /** For each rule its clauses as numbers of letters; undefined entries have none. */
  private readonly clauses: number[][][]
  private readonly keys = new Map<string, number>()
  private readonly letters: Machine
  private readonly words = new Trie()
  private readonly anywhere = new Trie()
  private readonly sets: Uint8Array[]

  constructor(asked: readonly Asked[]) {
    this.clauses = asked.map(({ clauses }) => clauses.map(clause => clause.map(letters => this.keyOf(letters))))
    this.letters = new Machine([...this.keys.keys()])
    for (const [rule, { starts, ofWords }] of asked.entries())
      for (const start of starts ?? []) (ofWords ? this.words : this.anywhere).add(start, rule)
    const sets: Uint8Array[] = []
    for (const trie of [this.words, this.anywhere]) trie.close(sets, asked.length)
    this.sets = sets
  }

  private keyOf(letters: string): number {
    const known = this.keys.get(letters) ?? this.keys.size
    this.keys.set(letters, known)
    return known
  }

  /** Written in one loop, tables at hand: every letter of every paper passes here. */
  scan(lower: string): Marks {
    const { of, next, found } = this.letters
    const { first } = this.anywhere
    const keys = new Int32Array((this.keys.size >> 5) + 1)
    const marks: Marks = { lower, keys, at: [], sets: [] }
    let state = 0
    let inside = false
    for (let i = 0; i < lower.length; i++) {
      const code = lower.charCodeAt(i)
      state = next[(state << WIDTH) + of[code]!]!
      const here = found[state]
      if (here !== undefined) mark(keys, here)
      const kind = KINDS[code]!
      if (kind === LETTER) {
        if (!inside) this.words.walk(lower, i, marks)
        inside = true
      } else {
        if (!inside && kind === 0) this.words.walk(lower, i, marks)
        inside = false
      }
      if (first[code] === 1) this.anywhere.walk(lower, i, marks)
    }
    return marks
  }

  /** Whether every clause of the rule holds. */
  holds({ keys }: Marks, rule: number): boolean {
    for (const clause of this.clauses[rule]!) {
      let any = false
      for (let i = 0; i < clause.length && !any; i++) any = (keys[clause[i]! >> 5]! & (1 << (clause[i]! & 31))) !== 0
      if (!any) return false
    }
    return true
  }

  mayBegin(set: number, rule: number): boolean {
    return this.sets[set]![rule] === 1
  }
}

/** Letters of the patterns as small numbers, all others as 0. There are fewer small letters in Vietnamese than a row is wide. */
class Letters {
  readonly of = new Uint8Array(0x10000)
  size = 1

  add(code: number): number {
    if (this.of[code] === 0) {
      if (this.size === 1 << WIDTH) throw new Error(`patterns have more than ${this.size} letters`)
      this.of[code] = this.size++
    }
    return this.of[code]!
  }
}

/** Finds all letters at once, however they overlap (Aho and Corasick, 1975). */
class Machine {
  readonly of: Uint8Array
  readonly next: Uint16Array
  readonly found: (number[] | undefined)[] = [undefined]
  private readonly letters = new Letters()

  constructor(keys: string[]) {
    const spelled = keys.map(key => (key === DIGIT ? [...'0123456789'] : [key]))
    for (const key of spelled.flat()) for (let i = 0; i < key.length; i++) this.letters.add(key.charCodeAt(i))
    this.of = this.letters.of
    const states = spelled.flat().reduce((sum, key) => sum + key.length, 1)
    this.next = new Uint16Array(states << WIDTH)
    for (const [key, spellings] of spelled.entries()) for (const letters of spellings) this.add(letters, key)
    this.close()
  }

  private add(letters: string, key: number): void {
    let state = 0
    for (let i = 0; i < letters.length; i++) {
      const to = (state << WIDTH) + this.of[letters.charCodeAt(i)]!
      if (this.next[to] === 0) this.next[to] = this.found.push(undefined) - 1
      state = this.next[to]!
    }
    this.found[state] = [...(this.found[state] ?? []), key]
  }

  /** Where a letter does not go on, the longest end that does is gone on with. */
  private close(): void {
    const back = new Uint16Array(this.found.length)
    const queue = [0]
    for (let i = 0; i < queue.length; i++) {
      const state = queue[i]!
      for (let letter = 1; letter < this.letters.size; letter++) {
        const to = this.next[(state << WIDTH) + letter]!
        const other = state === 0 ? 0 : this.next[(back[state]! << WIDTH) + letter]!
        if (to === 0) {
          this.next[(state << WIDTH) + letter] = other
          continue
        }
        back[to] = other
        if (this.found[other]) this.found[to] = [...(this.found[to] ?? []), ...this.found[other]]
        queue.push(to)
      }
    }
  }
}

/** Beginnings, walked from one place of a text; all digits are one. */
class Trie {
  private readonly letters = new Letters()
  private readonly nodes: Map<number, number>[] = [new Map()]
  private readonly rules: Set<number>[] = [new Set()]
  private next = new Uint16Array(0)
  private set = new Int16Array(0)
  /** 1 for each letter that something begins with. */
  readonly first = new Uint8Array(0x10000)

  add(start: string, rule: number): void {
    let node = 0
    for (let i = 0; i < start.length; i++) {
      const letter = this.letters.add(start.charCodeAt(i))
      let to = this.nodes[node]!.get(letter)
      if (to === undefined) {
        to = this.nodes.push(new Map()) - 1
        this.rules.push(new Set())
        this.nodes[node]!.set(letter, to)
      }
      node = to
    }
    this.rules[node]!.add(rule)
  }

  close(sets: Uint8Array[], rules: number): void {
    const digit = this.letters.of[ANY_DIGIT.charCodeAt(0)]!
    for (let code = 0x30; code <= 0x39; code++) this.letters.of[code] = digit
    this.next = new Uint16Array(this.nodes.length << WIDTH)
    this.set = new Int16Array(this.nodes.length).fill(-1)
    for (let code = 0; code < 0x10000; code++) this.first[code] = this.nodes[0]!.has(this.letters.of[code]!) ? 1 : 0
    for (const [node, ways] of this.nodes.entries()) {
      for (const [letter, to] of ways) this.next[(node << WIDTH) + letter] = to
      if (this.rules[node]!.size === 0) continue
      const set = new Uint8Array(rules)
      for (const rule of this.rules[node]!) set[rule] = 1
      this.set[node] = sets.push(set) - 1
    }
  }

  walk(lower: string, from: number, marks: Marks): void {
    const { next, set } = this
    const { of } = this.letters
    let node = 0
    for (let i = from; i < lower.length; i++) {
      node = next[(node << WIDTH) + of[lower.charCodeAt(i)]!]!
      if (node === 0) return
      if (set[node]! >= 0) {
        marks.at.push(from)
        marks.sets.push(set[node]!)
      }
    }
  }
}
