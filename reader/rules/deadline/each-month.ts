import { rule, words } from '../../rule.ts'
import { CLOCK, DAY_WORD, SPELT } from '../../words/dates.ts'
import { EACH, LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

const NEXT = /tháng (?:sau|kế tiếp|liền kề|tiếp theo)$/iu
/** "Báo cáo 6 tháng: … ngày 20 của tháng tiếp theo": a month that comes once in the half-year or the year. */
const LONGER =
  /báo cáo (?:định kỳ )?(?:h[ằà]ng )?(?:(?:0?[69]|sáu|chín) tháng|năm)(?:(?!h[ằà]ng tháng|báo cáo tháng)[^.;]){0,100}$/u

export default rule<Timed>({
  name: 'deadline/each-month',
  says: 'Work is due each month by the day named, of that month or the next.',
  needs: ['tháng'],
  pattern: words(
    `(?:${LIMIT} ?(?<day>\\d{1,2}) ${EACH} tháng|(?:(?:chậm nhất )?${LIMIT} ?|vào |(?<=định kỳ ))?${CLOCK}?${DAY_WORD} (?:thứ )?(?<day>\\d{1,2})${SPELT}(?:(?: của)? (?:${EACH}|các) tháng(?! \\d)|,? (?:của )?tháng (?:sau|kế tiếp|liền kề|tiếp theo|báo cáo)(?! (?:quý|của quý))| của tháng(?! (?:\\d|đầu|cuối|thứ|trước|quy)))|(?<each>(?:${EACH}|[Bb]áo cáo) tháng(?: (?:một|0?1) lần)?(?:,? (?:gửi|nộp|báo cáo|được|về|cho)[^.;,\\d]{0,60}?)?,? ?:? ?\\(?\\*?)(?:${LIMIT}|vào) ${DAY_WORD} (?<day>\\d{1,2})(?! ?[/.-] ?\\d| tháng| của| ${EACH})|(?:vào |trong |${LIMIT} )ngày (?<first>đầu(?: tiên)?) của tháng (?:sau|kế tiếp|liền kề|tiếp theo)|(?<each>(?:${EACH}|báo cáo) tháng ?\\()${DAY_WORD} (?<day>\\d{1,2})(?=\\)))`,
  ),
  read({ op, day, each, first }, match, block) {
    const of = first ? 1 : Number(day)
    if (of < 1 || of > 31 || /quý|kỳ thuế/iu.test(block.lower.slice(Math.max(0, match.index - 30), match.index)))
      return undefined
    if (NEXT.test(match[0]) && LONGER.test(block.lower.slice(Math.max(0, match.index - 160), match.index)))
      return undefined
    return op || each || first || /định kỳ|báo cáo|h[ằà]ng tháng/iu.test(block.text)
      ? timed({ kind: 'monthly', day: of }, op)
      : undefined
  },

  examples: [
    ['Hàng tháng (vào ngày 25), Trưởng thôn báo cáo', { due: { kind: 'monthly', day: 25 } }],
    ['về Phòng Kế hoạch trước ngày 18 hằng tháng', { due: { kind: 'monthly', day: 18 }, operator: 'before' }],
    ['chậm nhất không quá ngày 10 của tháng sau', { due: { kind: 'monthly', day: 10 }, operator: 'by' }],
    ['Định kỳ trước ngày 25 của tháng', { due: { kind: 'monthly', day: 25 }, operator: 'before' }],
    ['Định kỳ hằng tháng (trước ngày 20), quý', { due: { kind: 'monthly', day: 20 }, operator: 'before' }],
    ['Báo cáo hằng tháng gửi trước ngày 25.', { due: { kind: 'monthly', day: 25 }, operator: 'before' }],
    [
      'Chậm nhất ngày 12 (mười hai) của tháng báo cáo đối với báo cáo tháng',
      { due: { kind: 'monthly', day: 12 }, operator: 'by' },
    ],
    ['chậm nhất là ngày thứ 20 của tháng tiếp theo', { due: { kind: 'monthly', day: 20 }, operator: 'by' }],
    ['gửi báo cáo tháng (ngày 20), báo cáo quý', { due: { kind: 'monthly', day: 20 } }],
    ['định kỳ trước 25 hằng tháng báo cáo tiến độ', { due: { kind: 'monthly', day: 25 }, operator: 'before' }],
    ['gửi báo cáo tháng về Phòng Y tế trước ngày 20', { due: { kind: 'monthly', day: 20 }, operator: 'before' }],
    [
      'báo cáo theo định kỳ hằng tháng, gửi trước ngày 18 qua phần mềm',
      { due: { kind: 'monthly', day: 18 }, operator: 'before' },
    ],
    ['sinh hoạt chi đoàn mỗi tháng một lần vào ngày 26', { due: { kind: 'monthly', day: 26 } }],
    ['thông báo kết quả trong ngày đầu tiên của tháng kế tiếp', { due: { kind: 'monthly', day: 1 } }],
    ['báo cáo vào ngày 05 hàng tháng', { due: { kind: 'monthly', day: 5 } }],
  ],
  not: [
    'trước ngày 25 của tháng cuối quý',
    'ngày 15 tháng 12',
    'trả lương hằng tháng',
    'trước 16 giờ hằng tháng',
    'trước ngày 32 hằng tháng',
    'Báo cáo 6 tháng: các đơn vị gửi chậm nhất vào ngày 20 của tháng tiếp theo',
  ],
})
