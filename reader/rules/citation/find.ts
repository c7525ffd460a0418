/** Citations of a paper: rules propose, overlaps fall, each document stands once. */

import type { CitationFact } from '../../reading.ts'
import { applyAll, type Found, groupOf } from '../../rule.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { issuerOf } from '../../settle/citation-issuer.ts'
import { dayApart, partOf } from '../../settle/citation-part.ts'
import { withoutOverlap } from '../../settle/overlap.ts'
import { type Block, type Paper, quoted } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { isLaw } from '../../words/laws.ts'
import bareNumber from './bare-number.ts'
import type { Cited } from './citation.ts'
import lawByName from './law-by-name.ts'
import nationalAssembly from './national-assembly.ts'
import normative from './normative.ts'
import numberAndType from './number-and-type.ts'
import officialLetter from './official-letter.ts'
import ownNumbering from './own-numbering.ts'
import party from './party.ts'
import sharedSymbol from './shared-symbol.ts'
import technicalStandard from './technical-standard.ts'

/** In the order of preference where two of one length overlap. */
const CITATIONS = groupOf([
  nationalAssembly,
  normative,
  party,
  numberAndType,
  officialLetter,
  technicalStandard,
  ownNumbering,
  sharedSymbol,
  bareNumber,
  lawByName,
])

/** Every document that the paper names, once each, in the order of the first naming. */
export function findCitations(paper: Paper): CitationFact[] {
  const all = onceEach(mentionsOf(paper))
  return all.filter(one => !isTorn(one, all) && !isShort(one, all))
}

/** "Luật BHYT", "BLHS", "Luật Bầu cử" beside the whole name: short for it, unless a law of its own has that name ("Luật Đầu tư", "Luật Đầu tư công"). */
function isShort({ number, name = '' }: CitationFact, all: readonly CitationFact[]): boolean {
  const bare = name.replace(/^(?:Bộ )?[Ll]uật |^BL(?=\p{Lu})/u, '')
  if (number !== null || bare === name) return false
  const letters = /^\p{Lu}{2,}$/u.test(bare)
  if (!letters && isLaw(bare)) return false
  return all.some(other => {
    const whole = other.name?.replace(/^(?:Bộ )?[Ll]uật /u, '') ?? ''
    return letters ? initialsOf(whole) === bare : fold(whole).startsWith(`${fold(bare)} `)
  })
}

const initialsOf = (name: string) =>
  matchesOf(/(?<!\p{L})(?!và )\p{L}/gu, name)
    .map(([letter]) => letter.toUpperCase())
    .join('')

/** A number that lost its end ("12/2026/NĐ-", "12/2026/QĐ-TT") or bears the mark of a footnote ("12/2026/TT-BYT4") beside the whole one, which gets its day. */
function isTorn({ number, date }: CitationFact, all: readonly CitationFact[]): boolean {
  if (number === null) return false
  // A number with its year is one document's; of another a day proves it.
  const agrees = (other: CitationFact) =>
    date === null || date === other.date || (other.date === null && /\/\d{4}\//.test(number))
  const whole = all.find(other => other.number && agrees(other) && isPartOf(number, other.number))
  if (whole) whole.date ??= date
  return whole !== undefined
}

function isPartOf(torn: string, whole: string): boolean {
  if (torn.length > whole.length) return /\p{L}\d$/u.test(torn) && torn.slice(0, -1) === whole
  const lost = whole.length - torn.length
  return (
    lost > 0 &&
    whole.startsWith(torn) &&
    (whole[torn.length] === '-' || (lost <= 2 && /\/\d{4}\//.test(torn) && !/\d$/.test(whole)))
  )
}

/** Every naming of another document, the repeated ones too: for findings that set them against each other. */
function mentionsOf(paper: Paper): CitationFact[] {
  const own = paper.document.number ? keyOf(paper.document.number) : undefined
  return paper.blocks
    .filter(mayCite)
    .flatMap(block =>
      withoutOverlap(applyAll(CITATIONS, block), CITATIONS.names)
        .filter(found => !namesItself(paper, block, found) && !headsPaper(block, found))
        .map(found => factOf(paper, block, found)),
    )
    .filter(fact => !fact.number || keyOf(fact.number) !== own)
}

const COMES_WITH = /^\(? ?(?:ban hành )?kèm theo|\( ?(?:ban hành )?kèm theo [^()]{0,60}$/u

/** "(Kèm theo Quyết định số … ngày … )" over an annex names the paper itself, whatever its digits have suffered. */
function namesItself(paper: Paper, block: Block, { value: cited, start }: Found<Cited>): boolean {
  if (!cited.number || cited.type !== paper.document.type || !COMES_WITH.test(block.lower.slice(0, start))) return false
  return !cited.date || !paper.document.date || cited.date === paper.document.date
}

/** In the letterhead a number with no type before it is the paper's own; behind "V/v" others are named by their type. */
function headsPaper(block: Block, found: Found<Cited>): boolean {
  if (block.kind === 'heading') return /^(?:S[ốôóổ]|\d)/u.test(block.text.slice(found.start))
  return (found.start === 0 || block.kind === 'annex-title') && LETTERHEAD.test(block.text.slice(found.start))
}

/** "Số: 12/TB-SYT Bình An, ngày 05 tháng 3 năm 2026" in the text: the letterhead of a paper that is attached. */
const LETTERHEAD = /^S[ốôóổ] ?: ?\d{1,5} ?\/ ?\p{Lu}[^,;.]{2,40}, ngày/u

function mayCite(block: Block): boolean {
  return block.kind !== 'stamp' && block.kind !== 'recipients' && block.kind !== 'signature' && block.kind !== 'type'
}

function factOf(paper: Paper, block: Block, { value, start, end, rule }: Found<Cited>): CitationFact {
  const issuer = issuerOf(block.text, start, end)
  const name = value.name ?? ordinanceBefore(block.text, value, start)
  return {
    ...quoted(paper, block, start, end, rule),
    ...value,
    ...(name ? { name } : {}),
    date: value.date ?? (value.number ? dayApart(block.text, start, end) : null),
    ...(issuer ? { issuer } : {}),
    role: partOf(block.text, start),
  }
}

/** "Pháp lệnh Cảnh sát môi trường số 10/2014/UBTVQH13": the name stands before the number. */
function ordinanceBefore(text: string, { number, type }: Cited, start: number): string | undefined {
  if (!number || type !== 'PL') return undefined
  return /(Pháp lệnh \p{L}[^.;()\d]{3,90}?)(?: số)? ?$/u.exec(text.slice(Math.max(0, start - 120), start))?.[1]
}

/** Hyphens, slashes and spaces are lost or changed about: "12/2026NĐ-CP", "QCVN12:2026/BYT", "57/NQ-TW" for "57-NQ/TW". */
const keyOf = (number: string) => fold(number).replace(/(?<!\d) | (?!\d)/g, '')

const nameKey = (name: string) => fold(name).replace(/^bo /, '')

const marksIn = (number: string) => number.replace(/[^/-]/g, '').length

/** One of two namings with two days is another document of the same number, or a slip: both stay. */
function onceEach(mentions: CitationFact[]): CitationFact[] {
  const numbered = new Set(mentions.filter(m => m.number && m.name).map(m => nameKey(m.name!)))
  const kept = new Map<string, CitationFact[]>()
  const all: CitationFact[] = []
  for (const mention of mentions) {
    const key = mention.number ? keyOf(mention.number) : `name ${nameKey(mention.name ?? '')}`
    if (!mention.number && numbered.has(key.slice(5))) continue
    const same = kept.get(key) ?? []
    const twin = same.find(one => !one.date || !mention.date || one.date === mention.date)
    if (twin) {
      twin.date ??= mention.date
      if (mention.issuer) twin.issuer ??= mention.issuer
      if (mention.number && marksIn(mention.number) > marksIn(twin.number ?? '')) twin.number = mention.number
    } else {
      const first = { ...mention }
      kept.set(key, [...same, first])
      all.push(first)
    }
  }
  return all
}
