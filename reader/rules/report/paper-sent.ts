import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

// Counted only right behind a report that was asked for (told-at-end.ts): opinions and applications are sent in like words.
export default rule<Told>({
  name: 'report/paper-sent',
  says: 'The paper in which a report was asked for is to be sent to a body by a day.',
  needs: ['văn bản'],
  pattern:
    /(?<![\p{L}\p{N}])(?<=^[^\p{L}]{0,4}|[.;] )Văn bản (?:xin |đề nghị )?gửi(?: về| cho| đến)?(?= \p{Lu}[^.;]{2,110}? (?:trước|chậm nhất|muộn nhất)(?: là)?(?: ngày| \d))/gu,
  read: () => ({ way: 'report' }),

  examples: [
    ['Văn bản gửi về Chi cục Thủy lợi trước ngày 08 tháng 9 năm 2027', { way: 'report' }],
    ['… theo mẫu. Văn bản gửi Phòng Giáo dục chậm nhất ngày 05/5/2027', { way: 'report' }],
    ['Văn bản đề nghị gửi về Sở Nội vụ (qua Văn phòng) trước 15/6/2027', { way: 'report' }],
  ],
  not: [
    'Văn bản góp ý gửi về Chi cục Thủy lợi trước ngày 08/9/2027',
    'Văn bản gửi về Chi cục Thủy lợi để lưu',
    'theo Văn bản gửi về Chi cục Thủy lợi trước ngày 08/9/2027',
  ],
})
