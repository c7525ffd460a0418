/** What rules of citation read off the paper; find.ts adds the issuer and the part it plays. */
import type { Day } from '../../reading.ts'
import type { Groups } from '../../rule.ts'
import { dayOf, fullDay } from '../../words/dates.ts'
import { asSymbol } from '../../words/symbols.ts'

export type Cited = { number: string | null; name?: string; date: Day | null; type?: string }

/** Digits that optical reading tore apart or made strokes of, and that can be nothing else: "23/1 1/2018", "14 tháng l1 năm 201 6". */
const TORN = String.raw`(?<tornDay>\d{1,2})(?: ?/ ?| ?tháng ?)(?<tornMonth>1 [0-2]|[lI][0-2lI]|1[lI]|0?\d|1[0-2])(?: ?/ ?|,? ?năm ?)(?<tornYear>20\d ?\d)`

/** The day of issue right behind a number, with or without a comma. */
export const ISSUED = `(?:,? ?(?:được )?(?:ban hành |ký |phê duyệt )?(?:vào )?(?:ngày|NGÀY) ?(?:${fullDay()}|${TORN}))?`

/** A day that the calendar does not have stays null: what the paper prints is not mended. */
export function issuedOn({ day, month, year, tornDay, tornMonth, tornYear }: Groups): Day | null {
  if (tornDay) return dayOf(whole(tornYear), whole(tornMonth), Number(tornDay)) ?? null
  return day ? (dayOf(Number(year), Number(month), Number(day)) ?? null) : null
}

const whole = (printed = '') => Number(printed.replace(/ /g, '').replace(/[lI]/g, '1'))

const CODE_OF_WORD: Record<string, string> = {
  luật: 'Luật',
  'pháp lệnh': 'PL',
  'nghị quyết': 'NQ',
  'công văn': 'CV',
  'văn bản': 'CV',
  'nghị định': 'NĐ',
  'quyết định': 'QĐ',
}

export function cited(groups: Groups, code: string | undefined): Cited {
  const type = code ?? CODE_OF_WORD[(groups.word ?? '').toLowerCase()]
  return {
    number: asSymbol(groups.number!),
    date: issuedOn(groups),
    ...(type ? { type: type.replace('Ð', 'Đ').replace(/^QD$/, 'QĐ').replace(/^ND$/, 'NĐ') } : {}),
  }
}
