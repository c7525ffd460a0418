import type { CitationFact, FindingFact } from '../reading.ts'
import { fold } from '../words/fold.ts'
import { findingRule, inWords, type KnownCitation, queryFact } from './finding.ts'

export const citationConflict = findingRule({
  kind: 'citation-conflict',
  says: 'One document is cited with two days or two numbers, within the paper or against the register.',
  find(_paper, reading, register) {
    const found: FindingFact[] = []
    for (const [i, cited] of reading.citations.entries()) {
      const before = reading.citations.slice(0, i)
      const other = before.find(earlier => disagrees(earlier, cited)) ?? register.find(known => disagrees(known, cited))
      if (other) found.push(queryFact(cited, { kind: 'citation-conflict', severity: 'E', ...noteOf(cited, other) }))
    }
    return found
  },
  examples: [
    [
      'Căn cứ Quyết định số 1270/QĐ-UBND ngày 11/3/2025 của UBND tỉnh;\n\n1. Thực hiện Quyết định số 1270/QĐ-UBND ngày 13/3/2025 của UBND tỉnh.',
      'Quyết định số 1270/QĐ-UBND ngày 13/3/2025',
    ],
  ],
  not: [
    'Căn cứ Quyết định số 1270/QĐ-UBND ngày 11/3/2025 của UBND tỉnh;\n\n1. Thực hiện Quyết định số 1270/QĐ-UBND.',
    // Numbers begin anew each year: the same number in two years is two documents.
    'Căn cứ Quyết định số 15/QĐ-UBND ngày 11/3/2024 của UBND tỉnh;\n\n1. Thực hiện Quyết định số 15/QĐ-UBND ngày 02/02/2025 của UBND tỉnh.',
  ],
})

type Cited = Pick<CitationFact, 'number' | 'date' | 'issuer'> | KnownCitation

const DIGITS = /^\d+/

/** Same number, symbol and year but another day; or same symbol and day, and a number with two digits changed about. */
function disagrees(a: Cited, b: Cited): boolean {
  if (!a.number || !b.number || !a.date || !b.date) return false
  const [x, y] = [fold(a.number), fold(b.number)]
  if (x === y) return a.date !== b.date && a.date.slice(0, 4) === b.date.slice(0, 4)
  if (a.date !== b.date || x.replace(DIGITS, '') !== y.replace(DIGITS, '')) return false
  const [m, n] = [DIGITS.exec(x)?.[0] ?? '', DIGITS.exec(y)?.[0] ?? '']
  return m !== n && m.length > 1 && [...m].sort().join('') === [...n].sort().join('')
}

function noteOf(cited: Cited, other: Cited): { note: string; proposal?: string } {
  if (fold(cited.number!) === fold(other.number!)) {
    return {
      note: `Văn bản số ${cited.number} được viện dẫn nơi khác với ngày ${inWords(other.date!)}.`,
      proposal: inWords(other.date!),
    }
  }
  return {
    note: `Văn bản ngày ${inWords(cited.date!)} được viện dẫn nơi khác với số ${other.number}.`,
    proposal: other.number!,
  }
}
