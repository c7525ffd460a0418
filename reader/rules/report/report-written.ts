import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

export default rule<Told>({
  name: 'report/report-written',
  says: 'A report is to be drawn up for each of the periods named.',
  needs: ['báo cáo'],
  pattern:
    /(?<![\p{L}\p{N}])(?:[Xx]ây dựng|[Ll]ập|[Tt]ổng hợp|[Cc]huẩn bị)(?: các)? [Bb]áo cáo(?=[^.;]{0,100}(?:định kỳ|h[ằà]ng (?:tháng|quý|năm)|0?6 tháng|quý, ))/gu,
  read: () => ({ way: 'write' }),

  examples: [
    ['xây dựng báo cáo, sơ kết, tổng kết công tác định kỳ 6 tháng, hàng năm', { way: 'write' }],
    ['tổng hợp báo cáo định kỳ 06 tháng (trước ngày 05/6)', { way: 'write' }],
    ['Lập báo cáo hằng quý về tiến độ', { way: 'write' }],
    ['phải lập Báo cáo định kỳ kết quả khám bệnh: nộp trước ngày 15 tháng 02', { way: 'write' }],
  ],
  not: ['xây dựng báo cáo đánh giá tác động', 'lập báo cáo kinh tế kỹ thuật', 'báo cáo định kỳ'],
})
