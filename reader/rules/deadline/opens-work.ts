import { listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule } from '../../rule.ts'
import { CLOCK, dayOf, fullDay, quarterNumber, quarterOf } from '../../words/dates.ts'
import { dutyAt } from '../owner/duty.ts'
import { stretch } from '../owner/owner.ts'
import { type Timed, timed } from './timed.ts'

/** "Sáng thứ Hai, ngày 20/6/2027, ", "Thứ Hai (ngày 20/6/2027), ". */
const DAY = String.raw`(?:Vào )?${CLOCK}?(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật),? ?){0,2}\(?[Nn]gày ${fullDay('At')}\)?`

const REPORTS = /^(?:tổng hợp,? |gửi )?báo cáo(?!\p{L})/u

// At the head of a sentence a time alone may tell of what was; before a body and its duty it dates the work.
export default rule<Timed>({
  name: 'deadline/opens-work',
  says: 'A day to come, or a year, quarter or month, that opens the sentence in which a body is told what to do.',
  needs: ['ăm 20', 'uý ', 'háng ', 'ngày'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}[.)]) |\. )(?:(?:Trong|Kết thúc|Hết|(?:Vào )?(?:[Đđ]ầu|[Gg]iữa|[Cc]uối)) )?(?:[Qq]uý ${quarterNumber()}(?: ?\/ ?|,? năm )|[Tt]háng (?<month>\d{1,2})(?: ?\/ ?|,? năm )|[Nn]ăm )(?<year>20\d{2}),? (?=\p{Lu}|các )|(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}[.)]) |\. )${DAY},? (?=\p{Lu}|các ))`,
    'gu',
  ),
  read({ quarter, month, year, dayAt, monthAt, yearAt }, match, block) {
    const tokens = tokensIn(block)
    const list = listAt(block.text, tokens, tokenFrom(tokens, match.index + match[0].length))
    if (!list || (dutyAt(tokens, list.to) === undefined && !REPORTS.test(block.text.slice(tokens.starts[list.to]))))
      return undefined
    stretch(match, block, match.index, match.index + match[0].replace(/,? $/u, '').length)
    if (dayAt) {
      const date = dayOf(Number(yearAt), Number(monthAt), Number(dayAt))
      return date ? timed({ kind: 'date', date }, 'on') : undefined
    }
    if (quarter) return timed({ kind: 'quarter', year: Number(year), quarter: quarterOf(quarter) }, 'trong')
    if (!month) return timed({ kind: 'year', year: Number(year) }, 'trong')
    return Number(month) > 12 ? undefined : timed({ kind: 'month', year: Number(year), month: Number(month) }, 'trong')
  },

  examples: [
    ['Sáng ngày 20/6/2027, Sở Y tế tổ chức tập huấn', { due: { kind: 'date', date: '2027-06-20' }, operator: 'on' }],
    [
      '1. Thứ Hai (ngày 21/6/2027), các trạm gửi báo cáo',
      { due: { kind: 'date', date: '2027-06-21' }, operator: 'on' },
    ],
    ['Trong năm 2027, Sở Y tế tổ chức kiểm tra các đơn vị', { due: { kind: 'year', year: 2027 }, operator: 'within' }],
    ['Kết thúc năm 2027, Sở Y tế báo cáo UBND tỉnh', { due: { kind: 'year', year: 2027 }, operator: 'within' }],
    [
      'Đầu quý III/2027, Sở Y tế tổ chức sơ kết',
      { due: { kind: 'quarter', year: 2027, quarter: 3 }, operator: 'within' },
    ],
    ['- Năm 2027, các trường rà soát hồ sơ', { due: { kind: 'year', year: 2027 }, operator: 'within' }],
    [
      '1. Quý II/2027, Khoa Dược lập kế hoạch mua sắm',
      { due: { kind: 'quarter', year: 2027, quarter: 2 }, operator: 'within' },
    ],
    ['Tháng 9/2027 Phòng Y tế tổ chức tập huấn', { due: { kind: 'month', year: 2027, month: 9 }, operator: 'within' }],
  ],
  not: [
    'Ngày 20/6/2027 là ngày họp',
    'Công văn ngày 20/6/2027, Sở Y tế tổ chức tập huấn',
    'Năm 2026, Sở Y tế đã kiểm tra 12 đơn vị',
    'Năm 2026, tỉnh có 12 xã về đích',
    'Năm 2026 là năm bản lề',
    'kế hoạch năm 2027, Sở Y tế tổ chức kiểm tra',
  ],
})
