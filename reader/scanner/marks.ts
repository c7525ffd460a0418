/**
 * One pass over the letters of a block for all rules at once: where one of their patterns may begin, and which of them
 * may match at all. Built once from the patterns themselves.
 */
import { DIGIT } from './needs.ts'
import { Letters, Trie } from './trie.ts'

/** What a rule asks of a block: every clause by one of its letters, and how its matches begin; undefined: in any way. */
export type Asked = { clauses: readonly (readonly string[])[]; starts: Starts | undefined }

/** Beginnings that stand at the head of words or of the text; those of `signs` begin with a letter that is part of no word. */
export type Starts = { head: boolean; words: readonly string[]; signs: readonly string[] }

/** Places where something may begin, each with the set of rules that may; `live` are the rules that may match somewhere. */
export type Marks = { scanner: Scanner; lower: string; at: number[]; sets: number[]; live: number[] }

/** Where a rule has begun, to look for more spellings than these would take longer than to try its pattern. */
const FEW = 4

const SIGN = 0
const LETTER = 1
const SPACE = 2
/** What each letter of the basic plane is; no beginning is a space. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code === 32 ? SPACE : /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? LETTER : SIGN,
)

export class Scanner {
  private readonly asked: readonly Asked[]
  private readonly words: Trie
  private readonly signs: Trie
  /** Rules by the number of their set. */
  private readonly sets: number[][] = []
  /** For each rule, the sets that it is in. */
  private readonly begins: Uint8Array[]
  private readonly heads: number
  /** For each rule the number of the scan that met a beginning of it last. */
  private readonly met: Int32Array
  private scans = 0

  constructor(asked: readonly Asked[]) {
    this.asked = asked.map(({ clauses, starts }) => ({
      clauses: clauses.filter(clause => starts === undefined || clause.length <= FEW).sort(bySpellings),
      starts,
    }))
    this.met = new Int32Array(asked.length)
    const letters = new Letters()
    this.words = new Trie(letters)
    this.signs = new Trie(letters)
    const heads: number[] = []
    for (const [rule, { starts }] of asked.entries()) {
      for (const word of starts?.words ?? []) this.words.add(word, before => this.setWith(before, rule))
      for (const sign of starts?.signs ?? []) this.signs.add(sign, before => this.setWith(before, rule))
      if (starts?.head) heads.push(rule)
    }
    this.heads = this.sets.push(heads) - 1
    this.words.close()
    this.signs.close()
    this.begins = asked.map((_, rule) => Uint8Array.from(this.sets, set => (set.includes(rule) ? 1 : 0)))
  }

  private setWith(before: number | undefined, rule: number): number {
    if (before === undefined) return this.sets.push([rule]) - 1
    if (!this.sets[before]!.includes(rule)) this.sets[before]!.push(rule)
    return before
  }

  /** Every letter of every paper passes here. */
  scan(lower: string): Marks {
    const marks: Marks = { scanner: this, lower, at: [], sets: [], live: [] }
    this.scans++
    this.meet(marks, 0, this.heads)
    let inside = false
    for (let i = 0; i < lower.length; i++) {
      const kind = KINDS[lower.charCodeAt(i)]!
      if (kind === LETTER) {
        if (!inside) this.walk(this.words, marks, i)
        inside = true
      } else {
        if (kind === SIGN) {
          if (!inside) this.walk(this.words, marks, i)
          this.walk(this.signs, marks, i)
        }
        inside = false
      }
    }
    marks.live = marks.live.filter(rule => this.holds(lower, rule))
    return marks
  }

  private walk(trie: Trie, marks: Marks, start: number): void {
    const { base, from, value } = trie
    const { of } = trie.letters
    const { lower } = marks
    let slot = 0
    for (let i = start; i < lower.length; i++) {
      const next = base[slot]! + of[lower.charCodeAt(i)]!
      if (from[next] !== slot) return
      slot = next
      if (value[slot]! >= 0) this.meet(marks, start, value[slot]!)
    }
  }

  private meet(marks: Marks, at: number, set: number): void {
    marks.at.push(at)
    marks.sets.push(set)
    const rules = this.sets[set]!
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i]!
      if (this.met[rule] === this.scans) continue
      this.met[rule] = this.scans
      marks.live.push(rule)
    }
  }

  /** Whether every clause of the rule holds in a text. */
  holds(lower: string, rule: number): boolean {
    const { clauses } = this.asked[rule]!
    for (let i = 0; i < clauses.length; i++) if (!oneIn(lower, clauses[i]!)) return false
    return true
  }

  /** By the number of a set: 1 where the rule may begin. */
  beginningsOf(rule: number): Uint8Array {
    return this.begins[rule]!
  }
}

const bySpellings = (a: readonly string[], b: readonly string[]) => a.length - b.length

function oneIn(lower: string, letters: readonly string[]): boolean {
  for (let i = 0; i < letters.length; i++)
    if (letters[i] === DIGIT ? hasDigit(lower) : lower.includes(letters[i]!)) return true
  return false
}

function hasDigit(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}
