/** What rules of citation read off the paper; find.ts adds the issuer and the part it plays. */
import type { Day } from '../../reading.ts'
import type { Groups } from '../../rule.ts'
import { dayOf, fullDay } from '../../words/dates.ts'
import { asSymbol } from '../../words/symbols.ts'

export type Cited = { number: string | null; name?: string; date: Day | null; type?: string }

/** Digits that optical reading tore apart or made strokes of, and that can be nothing else: "23/1 1/2018", "l4 tháng l1 năm 201 6", "15/6-2027". */
const TORN = String.raw`(?<tornDay>[\dlI]{1,2})(?: ?[/.-] ?| ?tháng ?)(?<tornMonth>1 [0-2]|[lI][0-2lI]|1[lI]|0?\d|1[0-2])(?: ?[/.-] ?|,? ?năm ?)(?<tornYear>20\d[ ,]?\d)`

/** "14 thang 6 nam 2027", "08 thcing 6 nom 2027": the marks of the words are lost, or worse. */
const UNMARKED = String.raw`(?<bareDay>\d{1,2}) th\p{L}{2,4} (?<bareMonth>\d{1,2}) \p{L}{2,3} (?<bareYear>\d{3}[ ,]?\d)`

/** One mark, or a letter that is no word, between the number and its day. */
const SPECK = String.raw`(?: ?[,:.)'"“”‘’]| [^\s\d])?`

/** The day of issue right behind a number, with or without a comma. */
export const ISSUED = `(?:${SPECK} ?(?:được )?(?:ban hành |ký |đề |cùng |phê duyệt )?(?:vào )?(?:ng\\p{L}y|NGÀY|(?<=[\\p{L}\\d] )Ngày) ?(?:${fullDay()}|${TORN}|${UNMARKED})(?!\\p{N}))?`

/** A day that the calendar does not have stays null: what the paper prints is not mended. */
export function issuedOn(groups: Groups): Day | null {
  const of = (part: string) => whole(groups[part.toLowerCase()] ?? groups[`torn${part}`] ?? groups[`bare${part}`])
  return dayOf(of('Year'), of('Month'), of('Day')) ?? null
}

const whole = (printed = '') => Number(printed.replace(/[ ,]/g, '').replace(/[lI]/g, '1'))

const CODE_OF_WORD: Record<string, string> = {
  luật: 'Luật',
  lệnh: 'L',
  'pháp lệnh': 'PL',
  'nghị quyết': 'NQ',
  'công văn': 'CV',
  'văn bản': 'CV',
  'nghị định': 'NĐ',
  'quyết định': 'QĐ',
}

/** Codes that typists and optical reading leave without the bar of their Đ, or with a figure. */
const SLIPS: Record<string, string> = { '0Đ': 'QĐ', QD: 'QĐ', ND: 'NĐ' }
const properCode = (printed: string) => SLIPS[printed] ?? printed

export function cited(groups: Groups, code: string | undefined): Cited {
  const type = code ?? CODE_OF_WORD[(groups.word ?? '').toLowerCase()]
  return {
    number: asSymbol(groups.number!),
    date: issuedOn(groups),
    ...(type ? { type: properCode(type.replace('Ð', 'Đ')) } : {}),
  }
}
