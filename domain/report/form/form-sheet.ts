/** What a cell of a spreadsheet says as a figure or a passage of a report. */
import { addDays, type Day, isDay, readTypedDay, showDay } from '../../day.ts'
import { wrongNumber } from '../../indicator/check-figures.ts'
import { type Indicator, readNumber, showFigure } from '../../indicator/indicator.ts'

/** A cell as the spreadsheet keeps it; an empty one is ''. */
export type Written = {
  /** null: a formula that was never counted. */
  value: string | number | boolean | null
  formula: boolean
  /** '#DIV/0!' instead of a value. */
  error: boolean
  /** How its number is shown; a percent is kept as its hundredth. */
  shownAs?: 'day' | 'percent'
}
export type Worth = { number: number | null; text: string | null }
export type Read = Worth | { says: string }

const NOTHING: Worth = { number: null, text: null }
const LONGEST_TEXT = 4000
export const LONGEST_PASSAGE = 20_000

export function isBlank({ value, error }: Written): boolean {
  return !error && typeof value === 'string' && value.trim() === ''
}

/** @param today for a day without its year */
export function readFigure(indicator: Indicator, written: Written, today: Day): Read {
  const fault = faultOf(written)
  if (fault) return { says: fault }
  if (isBlank(written)) return NOTHING
  switch (indicator.kind) {
    case 'text':
      return readText(written)
    case 'date':
      return readDay(written, today)
    case 'yes-no':
      return readYesNo(written)
    case 'choice':
      return readChoice(indicator, written)
    default:
      return readAmount(indicator, written)
  }
}

/** Words of a passage; lines as they are, without what is blank at the end. */
export function readPassage(written: Written): { text: string } | { says: string } {
  const fault = faultOf(written)
  if (fault) return { says: fault }
  const text = plainText(wordsOf(written))
  return text.length > LONGEST_PASSAGE
    ? { says: `Dài quá ${LONGEST_PASSAGE.toLocaleString('vi-VN')} ký tự. Rút gọn rồi nạp lại.` }
    : { text }
}

/** Fifteen digits are what a spreadsheet keeps; the rest is dust of counting in twos. */
export const asKept = (number: number) => Number(number.toPrecision(15))
export const plainText = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd()

/** Why nothing can be read in a cell, whatever it is for. */
export function faultOf({ value, formula, error }: Written): string | undefined {
  if (error) return `Ô đang báo lỗi ${value}. Sửa công thức hoặc ghi số.`
  if (formula && value === null)
    return 'Ô có công thức chưa được tính. Mở tệp bằng Excel, lưu lại rồi nạp, hoặc ghi số.'
  return undefined
}

export function wordsOf({ value, shownAs }: Written): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value !== 'number') return value ?? ''
  const day = shownAs === 'day' ? dayOf(value) : undefined
  return day ? showDay(day) : String(value).replace('.', ',')
}

function readText(written: Written): Read {
  const text = plainText(wordsOf(written))
  if (text.length > LONGEST_TEXT) return { says: 'Dài quá 4.000 ký tự. Rút gọn rồi nạp lại.' }
  return { number: null, text }
}

function readDay({ value }: Written, today: Day): Read {
  const day = typeof value === 'number' ? dayOf(value) : readTypedDay(String(value), today)
  return day ? { number: null, text: day } : { says: 'Chưa đọc được ngày này. Nhập dạng 05/11/2025.' }
}

function readYesNo({ value }: Written): Read {
  const said = String(value).normalize('NFC').trim().toLocaleLowerCase('vi')
  if (['có', '1', 'true'].includes(said)) return { number: 1, text: null }
  if (['không', '0', 'false'].includes(said)) return { number: 0, text: null }
  return { says: `Ô đang ghi “${short(said)}”. Chọn Có hoặc Không.` }
}

function readChoice({ choices }: Indicator, written: Written): Read {
  const said = alike(wordsOf(written))
  const chosen = choices.find(choice => alike(choice.name) === said)
  if (chosen) return { number: chosen.no, text: null }
  const names = choices.map(choice => choice.name).join('; ')
  return { says: `Không có mục “${short(wordsOf(written))}”. Chọn một trong: ${names}.` }
}
const alike = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')

function readAmount(indicator: Indicator, written: Written): Read {
  const { value, shownAs } = written
  if (typeof value === 'number' && shownAs === 'day')
    return { says: `Ô đang là ngày ${wordsOf(written)}, không phải số. Đổi định dạng ô thành số rồi ghi lại.` }
  const number = typeof value === 'number' ? value : readNumber(String(value))
  if (typeof number !== 'number' || typeof value === 'boolean')
    return { says: `Phải là số, ô đang ghi “${short(wordsOf(written))}”. Nhập dạng 1.240 hoặc 61,7.` }
  const amount = asKept(shownAs === 'percent' && indicator.kind === 'percent' ? number * 100 : number)
  if (!Number.isSafeInteger(Math.trunc(amount))) return { says: 'Số quá lớn. Kiểm tra lại đơn vị tính.' }
  const says = wrongNumber(indicator, amount)
  return says ? { says: `${says} Ô đang ghi ${showFigure(amount, 'number')}.` } : { number: amount, text: null }
}

export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Spreadsheets count days from 30/12/1899. Nothing before 2000 or after 2100: such a number was no day. */
export function dayOf(serial: number): Day | undefined {
  if (!(serial >= 36_526 && serial < 73_415)) return undefined
  return addDays('1899-12-30', Math.floor(serial))
}

/** A figure as a person reads it. */
export function showWorth({ kind, choices }: Indicator, { number, text }: Worth): string {
  if (kind === 'date') return text && isDay(text) ? showDay(text) : (text ?? '')
  if (kind === 'text') return text ?? ''
  return kind === 'choice' ? (choices.find(choice => choice.no === number)?.name ?? '') : showFigure(number, kind)
}

/** '1.2 Người dự, Nam' */
export function nameOfCell({ code, name, breakdown }: Indicator, part: number): string {
  const of = breakdown?.parts.find(each => each.no === part)
  return `${code} ${name}${of ? `, ${of.name}` : ''}`
}
