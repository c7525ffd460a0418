import { rule, words } from '../../rule.ts'
import { sentenceBefore } from '../../settle/citation-part.ts'
import { CLOCK, dayOf, fullDay, WEEKDAY } from '../../words/dates.ts'
import { type Timed, timed } from './timed.ts'

/** "vào ngày …" alone is a limit where something is to be sent or done. */
export const DONE =
  /(?:gửi|nộp|báo cáo|hoàn thành|hoàn tất|có mặt|công bố)(?!\p{L})|^(?!.*(?:hoãn|hủy|dừng|dự kiến)(?!\p{L})).*(?:tổ chức|tiến hành|thực hiện|triển khai|phát động|khai mạc|bế mạc|ra mắt|trả|cấp phát|chi trả|bàn giao|tập huấn|kiểm tra|khởi công|khánh thành|kết thúc|trao giải|vào khai thác|vào vận hành|vào sử dụng|thông xe)(?!\p{L})/iu

export default rule<Timed>({
  name: 'deadline/on-day',
  says: 'An event or a piece of work is set for the day named.',
  needs: [
    'thời gian',
    'thời hạn',
    'lúc',
    'bắt đầu',
    'trường',
    'giảng',
    'ra quân',
    'mạc',
    'khởi công',
    'khánh thành',
    'thông xe',
    'thông tuyến',
    'hợp long',
    'đúng ',
    'tổ chức',
    'họp',
    'diễn ra',
    'vào hồi',
    'giao ban',
    'làm việc',
    'vào ',
    'trong ngày',
    ' sẽ ',
    'dự kiến',
  ],
  pattern: words(
    String.raw`(?:(?:thời (?:gian|hạn(?! (?:sử dụng|bảo hành|bảo quản)))(?:,? [\p{L}]{2,8}){0,5} ?(?::|từ|là|vào)|(?=thời gian ngày)(?<=^(?:\d{1,2}\.|\p{L}\)|[-+]) )thời gian|(?:bắt đầu|khởi công|khánh thành|thông xe(?: kỹ thuật)?|thông tuyến|hợp long|khai mạc|bế mạc|tựu trường|khai giảng|bế giảng|ra quân|tổ chức|họp|diễn ra)(?: ?:|(?: vào)?(?: lúc)?)|(?:vào )?lúc|vào hồi|(?<=(?:[Bb]áo cáo|[Qq]uán triệt|[Pp]hổ biến|[Tt]hông qua|[Tt]rình) [^.;]{0,90})(?:tại|trong) (?:phiên|cuộc|buổi|kỳ) (?:họp|giao ban|làm việc)(?: [\p{Ll}]+){0,5}|(?:vào|trong|đúng)(?= (?:${CLOCK}|${WEEKDAY}){0,2}ngày)|(?:vào|đúng) dịp(?: (?:lễ|kỷ niệm|chào mừng|Quốc khánh)(?: (?!ngày \d)[\p{L}\d]{1,8}){0,8})?|dự kiến(?= ngày)) ?(?:dự kiến |vào |lúc |từ |hồi |: |- ?){0,3}(?:${CLOCK}(?:(?:-|đến) ?${CLOCK})?)?\)?,? ?(?:\((?:sáng|chiều|thứ [\p{L}]{1,4}|chủ nhật)[^()]{0,20}\),? ?|${WEEKDAY}){0,2}(?:(?:từ )?ngày ?|(?<=(?:sáng|chiều|tối) )(?=\d)|(?<=dịp(?: [\p{L}\d]{1,8}){0,9} )|(?<=thứ \p{L}{2,3} |chủ nhật )\((?:ngày )?)|(?:(?=ngày[^().;,:]{6,26} \(dự kiến\))|(?=ngày )(?<=(?:^|^(?:[-+*•·]|\p{L}{1,2}[.)]|\d{1,2}[.)]) |[.;] ))(?=[^.;,:]{5,30},? [^.;,:]{3,60} sẽ ))ngày ?)${fullDay()}(?! ?(?:đến|-)|[;,]? (?:và )?kết thúc)`,
  ),
  read({ day, month, year }, match, block) {
    if (
      /^(?:vào|trong|đúng) (?!lúc|hồi|phiên|cuộc|buổi|kỳ)/iu.test(match[0]) &&
      !DONE.test(sentenceBefore(block.text, match.index, 120))
    )
      return undefined
    const date = dayOf(Number(year), Number(month), Number(day))
    return date ? timed({ kind: 'date', date }, 'on') : undefined
  },

  examples: [
    ['khánh thành vào dịp kỷ niệm Quốc khánh 02/9/2027', { due: { kind: 'date', date: '2027-09-02' }, operator: 'on' }],
    [
      'trao giải vào dịp kỷ niệm Ngày Thầy thuốc Việt Nam 27/02/2027',
      { due: { kind: 'date', date: '2027-02-27' }, operator: 'on' },
    ],
    ['khởi công trạm vào dịp 19/8/2027', { due: { kind: 'date', date: '2027-08-19' }, operator: 'on' }],
    ['bảo đảm thông xe kỹ thuật ngày 20/3/2027', { due: { kind: 'date', date: '2027-03-20' }, operator: 'on' }],
    ['đưa trạm bơm vào vận hành đúng ngày 20/3/2027', { due: { kind: 'date', date: '2027-03-20' }, operator: 'on' }],
    ['khánh thành vào dịp Quốc khánh 02/9/2027', { due: { kind: 'date', date: '2027-09-02' }, operator: 'on' }],
    ['khởi công ngày 20/3/2027', { due: { kind: 'date', date: '2027-03-20' }, operator: 'on' }],
    ['- Thời gian: 8h00, ngày 31/7/2023.', { due: { kind: 'date', date: '2023-07-31' }, operator: 'on' }],
    ['thời gian bắt đầu từ 14h30 phút ngày 30/7/2023', { due: { kind: 'date', date: '2023-07-30' }, operator: 'on' }],
    ['1. Thời gian kiểm tra: 13h30” ngày 07/7/2026', { due: { kind: 'date', date: '2026-07-07' }, operator: 'on' }],
    ['có mặt lúc 7h00 thứ bảy, ngày 29/10/2016', { due: { kind: 'date', date: '2016-10-29' }, operator: 'on' }],
    [
      'Thời gian từ : 07h30 – 11h00 thứ bảy, ngày 29/10/2016',
      { due: { kind: 'date', date: '2016-10-29' }, operator: 'on' },
    ],
    ['Thời gian, địa điểm: 8h00 ngày 21/3/2024', { due: { kind: 'date', date: '2024-03-21' }, operator: 'on' }],
    ['2. Thời gian ngày 21/3/2024, tại hội trường', { due: { kind: 'date', date: '2024-03-21' }, operator: 'on' }],
    ['Bế mạc: 16h00 ngày 28/3/2024', { due: { kind: 'date', date: '2024-03-28' }, operator: 'on' }],
    ['học sinh lớp 1 tựu trường ngày 19/8/2027', { due: { kind: 'date', date: '2027-08-19' }, operator: 'on' }],
    [
      'báo cáo Chủ tịch UBND xã tại phiên giao ban ngày 27/10/2027',
      { due: { kind: 'date', date: '2027-10-27' }, operator: 'on' },
    ],
    [
      'tổ chức lễ phát động tháng hành động vào ngày 26/4/2027',
      { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' },
    ],
    ['Văn phòng trả kết quả trong ngày 26/4/2027', { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' }],
    [
      '- Ngày 26/4/2027, Phòng Y tế sẽ cập nhật danh sách',
      { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' },
    ],
    ['tổ chức cuộc họp vào thứ Hai, ngày 26/4/2027', { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' }],
    [
      'Hội nghị được tổ chức vào 14 giờ 00, ngày 26/4/2027',
      { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' },
    ],
    ['Thời gian: 7h30, thứ Sáu (14/5/2027)', { due: { kind: 'date', date: '2027-05-14' }, operator: 'on' }],
    ['tổng kết lớp bồi dưỡng ngày 26/4/2027 (dự kiến)', { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' }],
    ['khai trương phòng khám (dự kiến ngày 26/4/2027)', { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' }],
    [
      'quán triệt đến viên chức trong buổi giao ban sáng 26/4/2027',
      { due: { kind: 'date', date: '2027-04-26' }, operator: 'on' },
    ],
    ['nộp báo cáo vào ngày 25/5/2024', { due: { kind: 'date', date: '2024-05-25' }, operator: 'on' }],
    [
      'Thời gian: Vào lúc 13 giờ 30 phút, thứ Tư ngày 18 tháng 10 năm 2017',
      { due: { kind: 'date', date: '2017-10-18' }, operator: 'on' },
    ],
  ],
  not: [
    'Học kỳ I: Bắt đầu từ ngày 06/9/2027; kết thúc trước ngày 18/01/2028',
    'tạm hoãn tổ chức hội thi vào ngày 25/5/2027',
    'Dự thảo được thông qua vào ngày 25/5/2024',
    'chốt số liệu đúng ngày 25/5/2024',
    'Thời gian: Từ năm 2022 - 2026',
    'Ngày 03/01/2025, Phó Chủ tịch chủ trì họp',
    'Thời gian qua, ngày 05/3/2020',
    'thẻ có thời hạn sử dụng từ ngày 06/4/2027',
    'Danh sách được niêm yết. Hồ sơ của ngày 26/4/2027, Phòng Y tế sẽ cập nhật',
  ],
})
