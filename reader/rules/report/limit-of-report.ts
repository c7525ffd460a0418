import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

export default rule<Told>({
  name: 'report/limit-of-report',
  says: 'The last day for a report named only by its period, or behind the label of such days.',
  needs: ['báo cáo'],
  pattern:
    /(?<![\p{L}\p{N}])(?:[Bb]áo cáo quý(?:,? (?:và )?(?:IV|I{1,3}))+(?= ?: ?(?:gửi )?(?:[Tt]rước|[Cc]hậm nhất|ngày))|(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}[.)]) |[.;] )[Bb]áo cáo (?:định kỳ )?(?:h[ằà]ng )?(?:(?:0?[69]|sáu|chín) tháng(?: đầu năm)?|năm|quý|tháng|tuần)(?= ?: ?(?:gửi )?(?:[Tt]rước|[Cc]hậm nhất|[Nn]gày \d))|(?<=^|^(?:[-+*•]|\p{L}{1,2}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?) |[.;] )[Bb]áo cáo (?!viên)(?:\p{L}[^.;:()]{1,60})(?= ?: ?(?:gửi |nộp )?(?:[Tt]rước|[Cc]hậm nhất|[Nn]gày \d))|[Bb]áo cáo (?:định kỳ )?(?:năm|quý|tháng|tuần|0?6 tháng)(?= (?:được )?(?:thực hiện|lập|gửi)[^.;]{0,30}(?:trước|chậm nhất|vào (?:ngày|thứ)) )|[Bb]áo cáo (?:định kỳ )?(?:h[ằà]ng )?(?:năm|quý|tháng|tuần|0?[69] tháng)(?= ?\((?:gửi |nộp )?(?:trước|chậm nhất|vào|ngày \d))|(?:[Đđ]ối với|cho) báo cáo (?:(?:định kỳ )?(?:h[ằà]ng )?(?:(?:0?[69](?: \((?:sáu|chín)\))?|sáu|chín) tháng|(?:cả )?năm|quý|tháng|tuần)|sơ kết|tổng kết)|[Đđ]ịnh kỳ báo cáo(?= ?: ?(?:h[ằà]ng|0?[69] tháng|tháng|quý|năm))|(?:[Tt]hời (?:hạn|gian|điểm)|[Hh]ạn(?: chót| cuối)?|(?<=^|^[-+*•\d.)]{1,4} |[.;] )[Cc]hế độ(?= báo cáo: ))(?: gửi| nộp| nhận)? báo cáo(?: (?:định kỳ|h[ằà]ng (?:tháng|quý|năm)))?(?=(?: (?:(?:về|cho|đến) )?\p{Lu}[^.;:()]{1,60}?)? ?:? ?(?:là )?(?:[Tt]rước|[Cc]hậm nhất|[Nn]gày|[Đđ]ịnh kỳ|h[ằà]ng|\d{1,3} ngày|\d{1,2} ?(?:h|g(?!\p{L})|giờ)|đến|0?[69] tháng|quý|năm)))(?![\p{L}\p{N}])/gu,
  read: () => ({ way: 'limit' }),

  examples: [
    [
      'trước ngày 25/06 đối với báo cáo 06 tháng; trước ngày 28/11 đối với báo cáo năm',
      { way: 'limit' },
      { way: 'limit' },
    ],
    ['Chế độ báo cáo: 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)', { way: 'limit' }],
    ['Thời hạn gửi báo cáo: trước ngày 30 tháng 4', { way: 'limit' }],
    ['Báo cáo năm được thực hiện trước ngày 31 tháng 3 năm sau', { way: 'limit' }],
    ['thời hạn gửi báo cáo về Sở Nội vụ: trước ngày 15/12/2027', { way: 'limit' }],
    ['Thời hạn báo cáo: 05 ngày sau khi kết thúc quý', { way: 'limit' }],
    ['Thời gian báo cáo: trước ngày 20 hằng tháng', { way: 'limit' }],
    ['- Báo cáo quý I, II, III: trước ngày 15 của tháng cuối quý', { way: 'limit' }],
    ['- Đối với báo cáo năm: Trước ngày 25 tháng 02 của năm tiếp theo', { way: 'limit' }],
    ['Báo cáo tuần gửi vào thứ Sáu hằng tuần', { way: 'limit' }],
    ['Định kỳ báo cáo: 6 tháng (trước ngày 12/6), năm (trước ngày 12/12)', { way: 'limit' }],
    ['3.1. Báo cáo đầu năm học: ngày 15/9/2027', { way: 'limit' }],
    ['Hạn chót nhận báo cáo: 16h00 ngày 12/5/2027', { way: 'limit' }],
    ['a) Định kỳ: Báo cáo tháng (trước ngày 25), báo cáo năm (trước ngày 12/12).', { way: 'limit' }, { way: 'limit' }],
    ['b) Báo cáo 6 tháng: Trước ngày 12 tháng 6', { way: 'limit' }],
    ['Chậm nhất ngày 07 (bảy) tháng 6 đối với báo cáo định kỳ 06 (sáu) tháng', { way: 'limit' }],
    ['Trước ngày 25 tháng 01 năm sau đối với báo cáo cả năm', { way: 'limit' }],
  ],
  not: [
    'a) Báo cáo năm: tình hình thực hiện',
    'đối với báo cáo viên',
    'thời gian báo cáo do đơn vị chọn',
    'cho báo cáo kinh tế',
  ],
})
