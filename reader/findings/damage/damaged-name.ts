/** Names of the paper's own bodies and persons that optical reading has changed. */

import { tokensIn } from '../../body/tokens.ts'
import type { FindingFact, Quoted, Reading } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { sameLetters } from '../../text/letters.ts'
import { type Block, isBody, type Paper } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { SURNAMES_WITH_MARKS } from '../../words/names/surnames.ts'
import { isSyllable } from '../../words/syllables.ts'
import { queryBlock, queryFact } from '../finding.ts'

const QUERY = { kind: 'ocr-damage', severity: 'W' } as const

export function damagedNames(paper: Paper, reading: Reading): FindingFact[] {
  const found: FindingFact[] = []
  const { issuer, signer } = reading.fields
  if (issuer) found.push(...(twiceMarked(issuer) ?? againstBody(paper, issuer.quote, issuer)))
  if (signer) found.push(...personal(signer, paper.damaged))
  else if (paper.damaged) found.push(...unreadSigner(paper))
  for (const block of paper.blocks)
    if (block.kind === 'recipients' && block.annex === 0 && block.text.includes(', '))
      found.push(...deputies(paper, block))
  return found
}

/** "SỞ Y TÉẺ": two tone marks on one syllable. */
function twiceMarked(issuer: Quoted): FindingFact[] | undefined {
  const words = issuer.quote.normalize('NFD').split(/[^\p{L}\p{M}]+/u)
  if (!words.some(word => (word.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).length > 1)) return undefined
  return [queryFact(issuer, { ...QUERY, note: 'Tên cơ quan ban hành in bị hỏng.' })]
}

/** The heading spells the issuer otherwise than the body of the paper, three times or more, does. */
function againstBody(paper: Paper, name: string, at: Quoted): FindingFact[] {
  const small = sameLetters(name.normalize('NFC'))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  // The body of the paper spells it the same way at least once: nothing to ask.
  const same = small.join(' ')
  if (paper.blocks.some(block => isBody(block) && block.lower.includes(same))) return []
  const folded = fold(name).split(' ')
  const other = paper.damaged ? pairOtherwise(paper, small) : undefined
  if (other) {
    const note = `Tên cơ quan ban hành in khác với trong bài (“${other}”).`
    return [queryFact(at, { ...QUERY, note })]
  }
  const spellings = paper.blocks
    .filter(block => isBody(block) || block.kind === 'title')
    .flatMap(block => spellingsIn(block, folded))
  if (spellings.length < 2) return []
  const usual = small.map((_, i) => most(spellings.map(spelling => spelling[i]!)))
  const changed = small.some(
    (word, i) => usual[i]!.word !== word && usual[i]!.times >= 2 && usual[i]!.times > 3 * timesOf(spellings, i, word),
  )
  if (!changed) return []
  const meant = usual.map(({ word }) => word).join(' ')
  return [
    queryFact(at, { ...QUERY, note: `Tên cơ quan ban hành in khác với trong bài (“${meant}”).`, proposal: meant }),
  ]
}

/** Two words of the heading that the body prints again and again with other marks, and never with these. */
function pairOtherwise(paper: Paper, heading: readonly string[]): string | undefined {
  const pairs = new Map(heading.slice(1).map((word, i) => [fold(`${heading[i]} ${word}`), `${heading[i]} ${word}`]))
  const firsts = new Set(heading.map(fold))
  const printed = new Map<string, string[]>()
  for (const block of paper.blocks) {
    if (!isBody(block) || block.annex > 0) continue
    const words = tokensIn(block)
    for (let i = 0; i + 1 < words.length; i++) {
      const [one, next] = [words[i]!, words[i + 1]!]
      const key = firsts.has(one.bare) ? `${one.bare} ${next.bare}` : ''
      if (pairs.has(key)) printed.set(key, [...(printed.get(key) ?? []), `${one.low} ${next.low}`])
    }
  }
  for (const [key, own] of pairs) {
    const all = printed.get(key) ?? []
    const usual = most(all)
    if (usual.times >= 2 && !all.includes(own) && usual.times > all.length / 2) return usual.word
  }
  return undefined
}

const timesOf = (spellings: string[][], i: number, word: string) =>
  spellings.filter(spelling => spelling[i] === word).length

/** The word that stands most often. */
function most(words: string[]): { word: string; times: number } {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  return { word: first?.[0] ?? '', times: first?.[1] ?? 0 }
}

/** Words of a block, marks between them left out, that are the same letters when folded. */
function spellingsIn(block: Block, folded: readonly string[]): string[][] {
  const tokens = tokensIn(block)
  const found: string[][] = []
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.bare !== folded[0]) continue
    const words = tokens.slice(i, i + 2 * folded.length).filter(({ mark }) => !mark)
    if (folded.every((word, n) => words[n]?.bare === word))
      found.push(words.slice(0, folded.length).map(({ low }) => low))
  }
  return found
}

/** A family name with another's tone mark, or a part that no Vietnamese syllable can be. */
function personal(signer: Quoted, damaged: boolean): FindingFact[] {
  const parts = signer.quote.normalize('NFC').split(' ')
  const family = parts[0]!.toLowerCase()
  const near = SURNAMES_WITH_MARKS.find(name => fold(name) === fold(family))
  if (near && !SURNAMES_WITH_MARKS.includes(family)) {
    return [
      queryFact(signer, {
        ...QUERY,
        note: 'Họ của người ký in bị hỏng.',
        proposal: [capital(near), ...parts.slice(1)].join(' '),
      }),
    ]
  }
  const odd =
    (near && parts.slice(1).some(part => !isSyllable(part))) ||
    (damaged && parts.some(part => MARKED.test(part) && !isSyllable(part)))
  return odd ? [queryFact(signer, { ...QUERY, note: 'Tên người ký in bị hỏng.' })] : []
}

/** Names of other tongues have letters of their own, but hardly marks. */
const MARKED = /[^\x00-\x7f]/

/** "Xếmtyễn Hoàng Giang" where the signer's name stands: the last words are a name, one before them is no syllable. */
function unreadSigner(paper: Paper): FindingFact[] {
  const block = paper.blocks.findLast(
    ({ kind, annex, text }) =>
      kind === 'signature' && annex === 0 && NAME_LINE.test(text) && !text.split(' ').every(isSyllable),
  )
  if (!block) return []
  const at = { start: 0, end: block.text.length }
  return [queryBlock(paper, block, at, { ...QUERY, note: 'Tên người ký in bị hỏng.' })]
}

const NAME_LINE = /^(?=.{9,30}$)\p{L}{3,}(?: \p{L}{2,7}){0,2} \p{Lu}\p{Ll}{1,5} \p{Lu}\p{Ll}{1,5}$/u

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

/** "CVP, các PCVP": the head's short name stands in the deputies'. */
const DEPUTIES = /(?<![\p{L}])(?<head>\p{Lu}{1,4}), (?:và )?(?:các )?P(?<deputy>\p{Lu}{1,5})(?!\p{L})/gu

function deputies(paper: Paper, block: Block): FindingFact[] {
  const found: FindingFact[] = []
  for (const match of matchesOf(DEPUTIES, block.text)) {
    const { head = '', deputy = '' } = match.groups ?? {}
    if (head === deputy || head.length >= deputy.length || !deputy.startsWith(head)) continue
    const at = { start: match.index, end: block.text.length }
    found.push(
      queryBlock(paper, block, at, { ...QUERY, note: `“${head}” mất chữ; có thể là “${deputy}”.`, proposal: deputy }),
    )
  }
  return found
}
