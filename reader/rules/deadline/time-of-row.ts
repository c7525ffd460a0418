import { rule } from '../../rule.ts'
import { readCell } from './time-cell.ts'
import type { Timed } from './timed.ts'

/** What a row of a schedule names: a step or an event. What a figure, a person or a paper is described by stands in no such words. */
export const STEP =
  '(?:[Tt]ổ chức|[Ll]ễ|[Vv]òng|[Đđ]ợt|[Gg]iai đoạn \\d|[Hh]ội (?:nghị|thảo|thi)|[Kk]hai (?:mạc|giảng)|[Bb]ế (?:mạc|giảng)|[Tt]ổng kết|[Ss]ơ kết|[Ss]ơ khảo|[Cc]hung (?:khảo|kết)|[Bb]án kết|[Tt]rao giải|[Cc]ông bố|[Nn]hận|[Nn]ộp|[Cc]hấm|[Tt]hi|[Kk]iểm tra|[Gg]iám sát|[Kk]hảo sát|[Tt]ập huấn|[Tt]riển khai|[Xx]ây dựng|[Hh]oàn (?:thành|thiện)|[Pp]hát động|[Rr]a quân|[Nn]ghiệm thu|[Bb]àn giao|[Hh]ọp|[Tt]rình|[Bb]an hành|[Tt]hẩm định|[Rr]à soát|[Gg]ửi|[Bb]áo cáo|[Cc]ấp (?:tỉnh|huyện|xã|cơ sở|trường|cụm|thành phố|trung ương)|[Đđ]ại hội|[Tt]iêm phòng|[Xx]ét (?:chọn|duyệt|tuyển)|[Hh]ội đồng|[Pp]hỏng vấn|(?:[Xx]ã|[Pp]hường) \\p{Lu}\\p{Ll}+)(?!\\p{L})'

export default rule<Timed>({
  name: 'deadline/time-of-row',
  says: 'A row of a schedule or a part of it that names its step and, behind the colon, nothing but its time.',
  needs: [':'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<=^(?:[-+*•] |(?:\d{1,2}|\p{L})[.)] |Bước \d{1,2}[.:] )|; (?:và )?)${STEP}(?:[^:.;()]|\([^()]{1,60}\)){0,80}: ?(?:[Dd]ự kiến:? ?)?(?<time>(?![^:;]{0,40}(?:[Đđ]ợt|[Vv]òng|[Ll]ần) )[^:;]{4,50}?)(?=\.?$|;))`,
    'gu',
  ),
  read({ time }, match) {
    const value = readCell(time!)
    if (!value || value.due.kind === 'continuous' || value.due.kind === 'relative' || value.due.kind === 'span')
      return undefined
    match.index += match[0].length - time!.length
    match[0] = time!
    return value
  },

  examples: [
    ['- Lễ trao giải: Tháng 10/2027.', { due: { kind: 'month', year: 2027, month: 10 } }],
    ['- Vòng 2: 15/6/2027', { due: { kind: 'date', date: '2027-06-15' } }],
    [
      '- Vòng thi cấp trường: tháng 4/2027; cấp cụm: tháng 5/2027.',
      { due: { kind: 'month', year: 2027, month: 4 } },
      { due: { kind: 'month', year: 2027, month: 5 } },
    ],
    ['b) Chung khảo: dự kiến tháng 9/2027', { due: { kind: 'month', year: 2027, month: 9 } }],
    ['Bước 4. Hội đồng xét chọn: tuần thứ ba tháng 11/2027.', { due: { kind: 'month', year: 2027, month: 11 } }],
    ['+ Hoàn thành: Quý III/2027', { due: { kind: 'quarter', year: 2027, quarter: 3 } }],
  ],
  not: [
    'Lễ trao giải: Tháng 10/2027',
    '- Ngày sinh: 15/6/1980',
    '- Kỳ báo cáo: Quý III/2027',
    '- Giai đoạn: 2026 - 2030',
    '- Kiểm tra 02 lượt mỗi năm (lượt đầu: tháng 4; lượt sau: tháng 10).',
    '- Tổ chức: 12 lớp',
    '- Tổ chức 02 đợt kiểm tra: đợt 1 tháng 5/2027, đợt 2 tháng 10/2027',
    '- Báo cáo: Kết quả quý III/2027 của các trạm',
  ],
})
