import { rule, words } from '../../rule.ts'
import { EACH, LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

const HOUR = String.raw`(?<hour>\d{1,2}) ?(?:(?:giờ|h|g) ?|:(?=\d\d))(?<minute>\d{2})? ?(?:phút|['’´′])?`

/** Any further hour of the same day. */
const UNNAMED_LIMIT = LIMIT.replace('?<op>', '?:')
const OTHER_HOUR = HOUR.replace(/\?<(?:hour|minute)>/g, '?:')

/** No hour of one day: "trước 16 giờ ngày 05/3". */
const EACH_TIME = '(?! ?,? (?:ngày|thứ|cùng|hôm))'
/** "báo cáo tình hình hằng ngày về Sở": behind the report, and the hour further on. */
const TOLD_DAILY = String.raw`(?:báo cáo|gửi|nộp|cập nhật)[^.;\d]{0,60} h[ằà]ng ngày[^.;\d]{0,90} \(?`

/** "báo cáo kết quả ngày về Sở trước 16 giờ": what was done on each day. */
const OF_DAY = String.raw`[Bb]áo cáo (?:(?:nhanh|kết quả|tình hình|số liệu|tiến độ|trong) ){0,2}ngày (?:gửi|nộp|về|cho|qua)[^.;,\d]{0,60} \(?`

/** "mỗi ngày 02 lần, vào 7 giờ và 16 giờ", "02 lần/ngày". */
const TIMES_A_DAY = String.raw`(?:(?:${EACH}|báo cáo) ngày (?:0?[1-4]|một|hai|ba|bốn) lần|(?:0?[1-4]|một|hai|ba|bốn) lần ?/ ?ngày),? ?:? ?\(?(?:vào |lúc |trước )(?:lúc |các khung giờ )?`

export default rule<Timed>({
  name: 'deadline/each-day',
  says: 'Work is due each day by the hour named.',
  needs: ['ngày'],
  where: block => /(?:h[ằàăắâ]ng|mỗi|từng|báo cáo) ngày|lần ?\/ ?ngày|báo cáo [^.;\d]{0,30}ngày /u.test(block.lower),
  pattern: words(
    `(?:(?:${LIMIT} |(?:vào|lúc) (?:các )?)(?:lúc )?${HOUR}(?=(?:,| và|;) (?:${OTHER_HOUR}(?:,| và|;) )?${OTHER_HOUR} ?(?:của )?${EACH} ngày)|(?<=(?:${UNNAMED_LIMIT}|vào|lúc)(?: các)?(?: lúc)? ${OTHER_HOUR}(?:(?:,| và|;) ${OTHER_HOUR})?(?:,| và|;) )${HOUR}(?=(?:(?:,| và|;) ${OTHER_HOUR})? ?(?:của )?${EACH} ngày)|(?:${EACH}|báo cáo) ngày[,:]? ?\\(?${LIMIT} ${HOUR}(?! ?,? ngày)|(?:${LIMIT} |(?:vào )?lúc |vào )${HOUR}(?: của)? ${EACH} ngày|${TIMES_A_DAY}${HOUR}|(?<=${TIMES_A_DAY}${OTHER_HOUR}(?:,| và) )${HOUR}|(?<=[Bb]áo cáo (?:h[ằà]ng )?ngày[^.;]{0,80})${LIMIT} ${HOUR}(?: của)? ngày(?: làm việc)? (?:tiếp theo|kế tiếp|liền kề|hôm sau)|(?<=(?:[Cc]ập nhật|[Tt]ổng hợp|[Tt]hống kê)(?! [^.;,:]{0,60}(?:công việc|công tác|hoạt động|giao dịch))[^.;,:]{1,60} )h[ằà]ng ngày(?=[,.;)]|$)|(?<=h[ằà]ng ngày,? [^.;\\d]{0,90}(?:báo cáo|gửi)[^.;\\d]{0,90} )${LIMIT} ${HOUR}${EACH_TIME}|(?<=${TOLD_DAILY})${LIMIT} ${HOUR}${EACH_TIME}|(?<=${OF_DAY})${LIMIT} ${HOUR}${EACH_TIME}|(?<=[Hh][ằà]ng ngày[^.;\\d]{0,90} \\(?(?:${UNNAMED_LIMIT}|vào|lúc) ${OTHER_HOUR}(?:,| và) )${HOUR}${EACH_TIME})`,
  ),
  read({ op, hour, minute }) {
    if (hour === undefined) return { due: { kind: 'daily' } }
    if (Number(hour) > 24) return undefined
    return timed({ kind: 'daily', time: `${hour!.padStart(2, '0')}:${minute ?? '00'}` }, op)
  },

  examples: [
    ["trước 14 h00' hàng ngày", { due: { kind: 'daily', time: '14:00' }, operator: 'before' }],
    ['báo cáo hằng ngày (trước 16h30)', { due: { kind: 'daily', time: '16:30' }, operator: 'before' }],
    [
      'Báo cáo ngày: gửi chậm nhất vào 10 giờ ngày làm việc tiếp theo',
      { due: { kind: 'daily', time: '10:00' }, operator: 'by' },
    ],
    ['chế độ báo cáo ngày (trước 14 giờ)', { due: { kind: 'daily', time: '14:00' }, operator: 'before' }],
    ['Văn phòng cập nhật tiến độ hằng ngày, báo cáo Giám đốc', { due: { kind: 'daily' } }],
    [
      'báo cáo nhanh về Sở trước 06 giờ và 16h30 hằng ngày',
      { due: { kind: 'daily', time: '06:00' }, operator: 'before' },
      { due: { kind: 'daily', time: '16:30' } },
    ],
    [
      'gửi số liệu vào 07h30 và 15h00 hàng ngày',
      { due: { kind: 'daily', time: '07:30' } },
      { due: { kind: 'daily', time: '15:00' } },
    ],
    [
      'chế độ báo cáo ngày 02 lần (lúc 7 giờ và 16 giờ)',
      { due: { kind: 'daily', time: '07:00' } },
      { due: { kind: 'daily', time: '16:00' } },
    ],
    [
      'hằng ngày, Trạm Y tế báo cáo kết quả về Phòng Y tế trước 15h00',
      { due: { kind: 'daily', time: '15:00' }, operator: 'before' },
    ],
    [
      'các trạm báo cáo tình hình dịch hằng ngày về Phòng Y tế trước 7 giờ và 16 giờ 30',
      { due: { kind: 'daily', time: '07:00' }, operator: 'before' },
      { due: { kind: 'daily', time: '16:30' } },
    ],
    [
      'báo cáo Phòng Y tế 02 lần/ngày, lúc 7 giờ và 16 giờ',
      { due: { kind: 'daily', time: '07:00' } },
      { due: { kind: 'daily', time: '16:00' } },
    ],
    [
      'báo cáo kết quả ngày về Phòng Y tế trước 16 giờ 30',
      { due: { kind: 'daily', time: '16:30' }, operator: 'before' },
    ],
    ['gửi số liệu trước 16:30 hằng ngày', { due: { kind: 'daily', time: '16:30' }, operator: 'before' }],
    ['lúc 7 giờ hằng ngày', { due: { kind: 'daily', time: '07:00' } }],
    ['trước 9 giờ hằng ngày', { due: { kind: 'daily', time: '09:00' }, operator: 'before' }],
  ],
  not: [
    'trực 24/24 giờ hằng ngày',
    'trước 10 giờ ngày làm việc tiếp theo',
    'trước 16 giờ 00 ngày 15/10/2025',
    'làm việc từ 07 giờ 30 và 13 giờ hằng ngày',
    'hằng ngày báo cáo kết quả về Phòng Y tế trước 15h00 ngày 02/5/2027',
    'công việc hằng ngày',
    'báo cáo tình hình hằng ngày về Phòng Y tế; riêng số liệu đợt này trước 16 giờ ngày 05/3/2027',
    'tổng hợp công việc hằng ngày.',
    'báo cáo ngày nghỉ trước 14 giờ ngày 02/5/2027',
  ],
})
