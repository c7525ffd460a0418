import { rule } from '../../rule.ts'
import { kindLabel } from '../../settle/report/label.ts'
import type { Told } from './told.ts'

// The label names the report: behind it no word says again what is sent.
export default rule<Told>({
  name: 'report/report-of-kind',
  says: 'Behind the label of a kind of report a body sends it to another.',
  needs: ['gửi', 'nộp'],
  pattern:
    /(?<![\p{L}\p{N}])(?:[Gg]ửi|[Nn]ộp)(?: về| cho| đến| tới)?(?= (?:\p{Lu}|các |cơ quan |phòng |sở |trước |chậm nhất ))/gu,
  read(_groups, match, block) {
    const label = kindLabel(block)
    return label && match.index >= label.end ? { way: 'write' } : undefined
  },

  examples: [
    ['- Báo cáo 6 tháng: Các đơn vị gửi Sở Y tế trước ngày 05/6', { way: 'write' }],
    ['Báo cáo năm: gửi về Phòng Tài chính chậm nhất ngày 10/12', { way: 'write' }],
    ['Báo cáo năm (tổng kết): Nộp trước ngày 10/12', { way: 'write' }],
    ['a) Báo cáo hằng quý: các khoa nộp phòng Kế hoạch trước ngày 20 của tháng cuối quý', { way: 'write' }],
  ],
  not: [
    'Các đơn vị gửi Sở Y tế trước ngày 05/6',
    'Báo cáo kết quả kiểm tra: các khoa gửi Phòng Kế hoạch',
    '- Báo cáo quý I năm 2026: các khoa gửi Phòng Kế hoạch',
  ],
})
