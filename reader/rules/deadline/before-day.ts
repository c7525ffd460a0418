import { rule, words } from '../../rule.ts'
import { CLOCK, DAY_PART, DAY_WORD, dayOf, fullDay, WEEKDAY } from '../../words/dates.ts'
import { LIMIT } from '../../words/limits.ts'
import { type Timed, timed } from './timed.ts'

export default rule<Timed>({
  name: 'deadline/before-day',
  says: 'Work is due before, by, or until the day named.',
  needs: ['c ', 'ến', 'ết', 'ất', 'xong', 'thành', 'hạn', 'quá'],
  pattern: words(
    `(?:${LIMIT}|(?<=^|^(?:[-+*•]|\\p{L}{1,2}[.)]|\\d{1,2}[.)]) |[.;] )(?<op>đến)(?= (?:ngày )?[^.;:,]{8,24},? (?:phải |cơ bản )?(?:hoàn thành|kết thúc|ban hành))|(?<op>hạn (?:cuối(?: cùng)?|chót|nộp|gửi|báo cáo|trình|đăng ký)|thời hạn)[^.;:]{0,60} là(?: trước| hết| chậm nhất)?|(?<op>hạn (?:cuối(?: cùng)?|chót|nộp|gửi|báo cáo|trình|đăng ký)|hoàn thành|hoàn thành trước)[^.;:,\\d]{0,40}(?=:)|(?<op>(?<!\\p{L} )hạn(?: hoàn thành| xong| thực hiện)?(?= ?:| (?:đến |là )?(?:hết )?(?:ngày )?\\d)(?: là| đến)?(?: hết)?|(?<=[,;(.:] ?)thời hạn(?: đến(?: hết)?)?(?= (?:ngày )?\\d))|(?<op>từ nay (?:cho )?đến(?: hết)?|(?:kể )?từ (?:ngày|khi) (?:phát động|ký|ban hành|ký ban hành|công bố|thông báo)(?: \\p{L}{2,7}){0,4} đến(?: hết)?|gia hạn [^.;:,\\d]{3,60} đến(?: hết)?)) ?:? ?${DAY_PART}?${CLOCK}?${WEEKDAY}{0,2}(?:(?:ngày )?(?:mai|hôm nay) )?\\(?(?:(?:các )?${DAY_WORD} ?(?:(?:lễ |khai mạc |khai giảng |bầu cử |kỷ niệm |tổ chức )?(?:Quốc khánh |Quốc tế Lao động |Chiến thắng |Giải phóng \\p{L}+ \\p{L}+ |Thương binh,? [Ll]iệt sĩ |Đại hội |Hội nghị )?)?)?(?:${fullDay()}|(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<short>\\d{2})(?!\\d|/))`,
  ),
  read({ op, day, month, year, short }) {
    const date = dayOf(Number(year ?? `20${short}`), Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, op) : undefined
  },

  examples: [
    ['(hoàn thành trước ngày 20/3/2024)', { due: { kind: 'date', date: '2024-03-20' }, operator: 'before' }],
    ['(hoàn thành trước 10/5/2024)', { due: { kind: 'date', date: '2024-05-10' }, operator: 'before' }],
    ['về Sở chậm nhất là ngày 30 tháng 6 năm 2026', { due: { kind: 'date', date: '2026-06-30' }, operator: 'by' }],
    ['trước ngày 20.7.2020', { due: { kind: 'date', date: '2020-07-20' }, operator: 'before' }],
    ['Thực hiện đến hết ngày 31/7/2027', { due: { kind: 'date', date: '2027-07-31' }, operator: 'until' }],
    [
      'Hạn cuối cùng nộp hồ sơ dự thi là ngày 31/01/2017',
      { due: { kind: 'date', date: '2017-01-31' }, operator: 'by' },
    ],
    ['trước 16 giờ 00, thứ Tư, ngày 15/10/2025', { due: { kind: 'date', date: '2025-10-15' }, operator: 'before' }],
    ['chậm nhất vào 10h00 thứ Hai, ngày 22/4/2024', { due: { kind: 'date', date: '2024-04-22' }, operator: 'by' }],
    ['Hạn chót nộp bài: 17h00 ngày 20/4/2024', { due: { kind: 'date', date: '2024-04-20' }, operator: 'by' }],
    ['gửi về Sở trước ngày 20/05/27', { due: { kind: 'date', date: '2027-05-20' }, operator: 'before' }],
    ['nộp không trễ hơn ngày 20/5/2027', { due: { kind: 'date', date: '2027-05-20' }, operator: 'by' }],
    ['Hạn báo cáo: 30/4/2027', { due: { kind: 'date', date: '2027-04-30' }, operator: 'by' }],
    ['Hoàn thành: ngày 30/4/2024', { due: { kind: 'date', date: '2024-04-30' }, operator: 'by' }],
    [
      'gia hạn thời gian trưng bày hiện vật đến ngày 30/6/2027',
      { due: { kind: 'date', date: '2027-06-30' }, operator: 'until' },
    ],
    ['- Đến ngày 30/6/2027, hoàn thành số hóa hồ sơ', { due: { kind: 'date', date: '2027-06-30' }, operator: 'until' }],
    ['từ nay đến hết ngày 30/6/2024', { due: { kind: 'date', date: '2024-06-30' }, operator: 'until' }],
    ['hoàn thành trước ngày Quốc khánh 02/9/2027', { due: { kind: 'date', date: '2027-09-02' }, operator: 'before' }],
    ['trước ngày bầu cử 22/5/2026', { due: { kind: 'date', date: '2026-05-22' }, operator: 'before' }],
    ['gửi trước 11 giờ ngày mai (11/3/2027)', { due: { kind: 'date', date: '2027-03-11' }, operator: 'before' }],
    ['Tối đa đến 30/6/2027 phải xong', { due: { kind: 'date', date: '2027-06-30' }, operator: 'by' }],
    ['không chậm quá 20/5/2027', { due: { kind: 'date', date: '2027-05-20' }, operator: 'by' }],
    ['nộp trước thứ Năm (18/3/2027)', { due: { kind: 'date', date: '2027-03-18' }, operator: 'before' }],
    ['nhận tác phẩm từ ngày phát động đến 30/6/2027', { due: { kind: 'date', date: '2027-06-30' }, operator: 'until' }],
    [
      'gửi về Sở trước cuối giờ làm việc ngày 20/5/2027',
      { due: { kind: 'date', date: '2027-05-20' }, operator: 'before' },
    ],
    ['trước thời điểm 17 giờ ngày 20/5 năm 2027', { due: { kind: 'date', date: '2027-05-20' }, operator: 'before' }],
    ['nộp trước 17:00 ngày 20/5/2027', { due: { kind: 'date', date: '2027-05-20' }, operator: 'before' }],
    ['chậm nhất trong ngày 20/5/2027', { due: { kind: 'date', date: '2027-05-20' }, operator: 'by' }],
    ['không để quá ngày 20/5/2027', { due: { kind: 'date', date: '2027-05-20' }, operator: 'by' }],
    [
      'gửi báo cáo về Sở, thời hạn đến ngày 20/5/2027',
      { due: { kind: 'date', date: '2027-05-20' }, operator: 'until' },
    ],
    ['rà soát hồ sơ (hạn: 20/5/2027)', { due: { kind: 'date', date: '2027-05-20' }, operator: 'by' }],
    ['trước 16 giờ 00 ngày 15/10/2025', { due: { kind: 'date', date: '2025-10-15' }, operator: 'before' }],
  ],
  not: [
    'trước ngày 31/4/2026',
    'trước ngày 10/11 hằng năm',
    'cảnh giác trước các âm mưu',
    'giấy phép có thời hạn đến ngày 20/5/2027',
    'thẻ quá hạn ngày 20/5/2027',
    'Kế hoạch số 12/KH-UBND ngày 05/3/2026',
    'trước ngày 15/12',
    'số liệu đến ngày 30/6/2027, hoàn thành 45%',
    'Đến ngày 30/6/2027, tỉnh có 12 xã hoàn thành',
  ],
})
