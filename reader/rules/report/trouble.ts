import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

export default rule<Told>({
  name: 'report/trouble',
  says: 'Difficulties, if any, are to be made known to a body.',
  needs: ['vướng', 'khó khăn', 'phát sinh', 'vượt thẩm quyền', 'vi phạm', 'khả năng', 'đột xuất'],
  pattern:
    /(?<![\p{L}\p{N}])(?:(?:(?:[Tt]rong quá trình|[Qq]uá trình|[Nn]ếu|[Kk]hi|[Tt]rường hợp)[^.;]{0,90}? )?(?:[Nn]ếu có |có |gặp |phát sinh |các )?(?:những )?(?:khó khăn|vướng mắc|vấn đề phát sinh|vấn đề mới)[^.;]{0,160}? (?:phản ánh|phản ảnh|báo cáo|báo ngay|thông tin|(?:gửi|có) văn bản(?: gửi| báo cáo| phản ánh)?)(?: kịp thời| bằng văn bản| ngay| trực tiếp)?(?: (?:về|cho|với|đến|tới) (?=\p{Lu}|các |cơ quan |cấp )| (?=\p{Lu})|(?<=(?:văn bản|bằng văn bản)(?: gửi| báo cáo| phản ánh)) (?=sở |phòng |cơ quan |cấp ))|(?:[Pp]hản ánh|[Pp]hản ảnh)(?: kịp thời| ngay)?(?: những| các)? (?:khó khăn|vướng mắc|vấn đề phát sinh)[^.;]{0,160}? về (?=\p{Lu}))/gu,
  read(_groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 60), match.index)
    if (/có (?:các |những )?(?:biện pháp|giải pháp|phương án) (?!báo cáo)/u.test(match[0])) return undefined
    return /(?:giải quyết|tháo gỡ|xử lý|khắc phục)[^.;]{0,30}$/iu.test(before) ||
      /(?:để|đê|nhằm) (?:(?:tổng hợp|tông hợp|theo dõi|có cơ sở|kịp thời),? (?:và )?){0,2}báo cáo/iu.test(match[0])
      ? undefined
      : { way: 'trouble' }
  },

  examples: [
    ['tổng hợp, phản ánh kịp thời những khó khăn, vướng mắc khi sử dụng về Cục Thuế tỉnh', { way: 'trouble' }],
    [
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về Sở Nông nghiệp để tổng hợp',
      { way: 'trouble' },
    ],
    [
      'Quá trình thực hiện có khó khăn, vướng mắc các cơ quan, đơn vị báo cáo về Công an tỉnh để tổng hợp',
      { way: 'trouble' },
    ],
    ['nếu có vướng mắc kịp thời báo cáo Lãnh đạo Sở để chỉ đạo', { way: 'trouble' }],
    ['nếu phát sinh khó khăn, các đơn vị kịp thời có văn bản gửi Sở Y tế để tổng hợp', { way: 'trouble' }],
    ['khi có vướng mắc, các khoa có văn bản báo cáo phòng chuyên môn', { way: 'trouble' }],
  ],
  not: [
    'phản ánh những khó khăn của người dân',
    'kịp thời tháo gỡ khó khăn, vướng mắc',
    'giải quyết các khó khăn, vướng mắc và báo cáo UBND tỉnh',
    'gửi báo cáo tiến độ, những khó khăn, vướng mắc về Văn phòng Bộ để tổng hợp báo cáo Bộ trưởng',
    'nếu có khó khăn, vướng mắc, liên hệ Phòng Tổ chức',
  ],
})
