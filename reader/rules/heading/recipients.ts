/** The lines of "Nơi nhận", each without its bullet and closing mark, its purpose apart. */

import { FILED } from '../../layout/signing.ts'
import type { Quoted } from '../../reading.ts'
import { matchesOf } from '../../scanner/matches.ts'
import { type Paper, quoted } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { isSyllable } from '../../words/syllables.ts'
import { nameBeside, postBeside } from './signer.ts'

// Decree 30/2020/NĐ-CP, annex I: recipients carry out, supervise, know or file; the purpose stands in brackets.
const BRACKET = /[ }]*\(([^()]{0,60})\)/gu
/** Folded words of a purpose: optical reading changes their marks, not their letters. */
const PURPOSE =
  /^(?:(?:de|thay|bao cao|b ?i?\/?c|b ?i?cao|b e|t ?h|thuc hien|chu tri|bo tri|phuc vu|p ?h|ph h|phoi hop|chi dao|biet|theo doi|dang(?: tai| tin)?|dong bo|cong khai|cong bo|tu kiem tra|\d{1,2}b)(?: |$)|b b$)/
/** The purpose behind quotation marks or a brace that holds several lines. */
const PURPOSE_BESIDE = /\s*[}“"]\s*[ĐđÐ][eểêề] \p{L}{2,}(?: \p{L}+)?[}”"\s.;]*$/u
/** The drafter or the official in charge, by the given name alone. */
const GIVEN_NAMES = /^\p{Lu}\p{Ll}+(?:, ?\p{Lu}\p{Ll}+)*$/u

/** "(đã ký)", what a copy prints for the signature, on a line of the recipients. */
const SIGNED = /^(?:da )?ky(?: ten)?$/

/** "Gửi bản điện tử:" says how those below it get theirs. */
const LEAD_IN = /^[^\p{L}]*(?:Gửi )?(?:[Bb]ản |[Vv]ăn bản )?(?:điện tử|giấy|qua mạng) ?:$/u

/** "( 2b )", "(Tú , Bích)" */
const BLANK_WITHIN = /(?<=\() | (?=[,;)])/gu

export type Recipient = { line: string; purpose: string | undefined; at: Quoted }

export function recipientLines(paper: Paper): Recipient[] {
  const found: Recipient[] = []
  let filed = false
  for (const block of paper.blocks) {
    if (block.kind !== 'recipients' || block.annex > 0 || LEAD_IN.test(block.text)) continue
    const head = /^.{0,3}(?:n[o0ơờ]i? ?n?h[aậâ]n|\p{L}{0,2}[oơờợ]i ?nh[aậâ]n) ?[:;.]*/iu.exec(block.text)
    const start = head ? head[0].length : (/^[^\p{L}\p{N}(]*/u.exec(block.text)?.[0].length ?? 0)
    let end = block.text.length
    end = Math.min(end, postBeside(block.text) ?? end, nameBeside(block.text)?.start ?? end)
    if (end <= start || (head && !isBesideHead(block.text.slice(start, end)))) continue
    end = endOfRecipient(block.text, start, end)
    // The file copy is the last of them.
    if (filed) break
    filed ||= FILED.test(block.text)
    const at = quoted(paper, block, start, end, 'heading/recipients')
    const last = found.at(-1)
    if (last && !head && goesOn(paper, last.at, block.text)) {
      last.at = {
        ...last.at,
        end: at.end,
        quote: /^\p{Ll}/u.test(at.quote) ? `${last.at.quote} ${at.quote}` : `${last.at.quote}; ${at.quote}`,
      }
      Object.assign(last, readLine(last.at.quote))
      continue
    }
    const read = readLine(at.quote)
    if (fold(read.line).length > 1 && !SIGNED.test(fold(read.line))) found.push({ ...read, at: { ...at } })
  }
  return found
}

/** "- Văn phòng Sở (bố trí kinh phí, phương" / "tiện);", "- Công báo; Cổng thông tin điện tử tỉnh;" / "Báo Bình An;": the second line of a recipient. */
function goesOn(paper: Paper, { end, quote }: Quoted, next: string): boolean {
  const closed = /^\s*[;.]/u.test(paper.text.slice(end, end + 3))
  if (/^\p{Ll}/u.test(next)) return !closed
  return closed && /^\p{Lu}/u.test(next) && !FILED.test(next) && /^[^;]{3,80}; ?[^;]{3,80}$/u.test(quote)
}

/** Beside "Nơi nhận:" capitals alone are the authority or the post of the right column. */
function isBesideHead(text: string): boolean {
  const first = text.split(';')[0]!.trim()
  return isRecipient(first) && first !== first.toUpperCase()
}

/** Behind the closing mark the right column begins: a post, a name, the strokes of a signature; another recipient stays. */
function endOfRecipient(text: string, start: number, end: number): number {
  let last = end
  let next = end
  for (let mark = text.lastIndexOf(';', end - 1); mark > start; mark = text.lastIndexOf(';', mark - 1)) {
    // "(An; 3b)", "Lưu: VT; TCKT (An?)"
    if (/\([^)]*$/.test(text.slice(start, mark))) continue
    const tail = text.slice(mark + 1, next).trim()
    if (!isRecipient(tail) && !(FILED.test(text) && /^[A-ZĐ]{2,} ?\(/u.test(tail))) last = mark
    next = mark
  }
  return last
}

/** Words with small letters, or a short name of capitals without tone marks; no mark a clerk would not type. */
function isRecipient(text: string): boolean {
  if (/[^\p{L}\p{N}\s,.;:()&/–—-]/u.test(text)) return false
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length === 0 || (words.length > 1 && words[0]!.length === 1)) return false
  // "PHÓ" is of a post.
  if (words.some(word => /^\p{Lu}{2,}$/u.test(word) && !/^[A-ZĐƯ]+$/u.test(word))) return false
  if (text === text.toUpperCase()) return words.every(word => /^[A-ZĐƯ]{2,}$/u.test(word))
  return /^[-+•(\s]*(?:\p{Lu}|các )/u.test(text) && words.some(isSyllable) && words.join('').length > 4
}

function readLine(quote: string): { line: string; purpose: string | undefined } {
  const printed = quote.normalize('NFC').replace(BLANK_WITHIN, '')
  return { line: tidy(printed), purpose: FILED.test(printed) ? undefined : purposeIn(printed) }
}

/** Of a person beside the purpose nothing is kept: "(để b/c)", not "(Hà)". */
function purposeIn(printed: string): string | undefined {
  const inBrackets = matchesOf(BRACKET, printed)
    .map(match => match[1]!.trim())
    .find(words => isToDo(words))
  return (
    inBrackets ??
    PURPOSE_BESIDE.exec(printed)?.[0]
      .replace(/[}“”";.\s]+/gu, ' ')
      .trim()
  )
}

function tidy(printed: string): string {
  const filed = FILED.test(printed)
  // On the line of the file copy brackets hold the bureau's drafter, "(2b)" the number of copies.
  const kept = filed
    ? printed.replace(
        / ?\(\d{1,2} ?b\).*$|(?<=\p{Ll}) \(\d{1,2}\)| \(\p{Lu}\p{Ll}+\)(?=[.;\s]*$)|[.;] \P{L}*\p{L}{1,2}[^\p{L}\p{N}\s&].*$|[.;] \p{Ll}$/gu,
        '',
      )
    : printed
        .replace(PURPOSE_BESIDE, '')
        .replace(BRACKET, (bracket, words: string) => (isPurpose(words) ? '' : bracket))
  return kept
    .replace(/[;,.:|/\s}]+$/u, '')
    .replace(/^[\s|“”"-]+/, '')
    .replace(/;\s*\p{L}{1,2}$/u, '')
    .replace(/[;.,]\s*[^\p{L}\p{N})]*$/u, '')
    .trim()
}

const isToDo = (words: string) => PURPOSE.test(fold(words)) || /^(?:đ\/c )?(?:b|t|p)\/|^đ\/b$/u.test(words)

const isPurpose = (words: string) => isToDo(words) || GIVEN_NAMES.test(words.trim())
