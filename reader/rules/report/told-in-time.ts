import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

const BODY =
  '(?:UBND|HĐND|Ủy ban|Hội đồng|Chủ tịch|Sở|Bộ|Phòng|Văn phòng|Ban|Cục|Chi cục|Thanh tra|Công an|Trạm|Trung tâm|Giám đốc|Hiệu trưởng|Trưởng|Lãnh đạo|lãnh đạo|Thường trực|giáo viên chủ nhiệm|ban giám hiệu|cấp trên|cơ quan (?:công an|có thẩm quyền|chức năng|quản lý|chủ trì|thường trực|thuế|bảo hiểm|BHXH|Bảo hiểm))'

/** What may happen, in the same sentence. */
const WHEN_BEFORE =
  /(?<!\p{L})(?:(?:khi|nếu|trường hợp)(?! (?:kết thúc|hoàn thành))|phát hiện|qua theo dõi)(?!\p{L})[^.;]*$/iu
const WHEN_AFTER =
  /^[^.;]{0,120}?(?<!\p{L})(?:khi|nếu|trường hợp|(?:các |những )?(?:khó khăn|vướng mắc|vụ việc|tình huống|diễn biến))(?!\p{L})/u
/** "thông báo cho Phòng Nội vụ trong thời hạn 05 ngày": by when it is to be known. */
const BY_TIME = /^ [^.;]{2,90}? (?:trong (?:thời hạn|vòng|\d)|chậm nhất|trước ngày)(?!\p{L})/u
/** "cứ 04 giờ một lần báo về Ban Chỉ huy". */
const EACH_HOURS = /(?<!\p{L})\d{1,2} (?:giờ|tiếng) ?(?:\/ ?|một |01 )lần,? (?:[^.;,]{2,60} )?$/u
/** The people, and what was made known already. */
const NOT_OWED = /(?:người dân|nhân dân|quần chúng|đã|không|chưa|để|việc)[^.;,]{0,40}$/iu

export default rule<Told>({
  name: 'report/told-in-time',
  says: 'A body is to be told at once of what happens.',
  needs: ['thông tin', 'thông báo', 'phản ánh', 'phản ảnh', 'báo ngay', 'báo tin', 'báo cho', 'báo về'],
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:[Kk]ịp thời|[Nn]hanh chóng|[Ll]ập tức) (?:thông tin|thông báo|phản ánh|phản ảnh|báo tin)(?: ngay| bằng văn bản)?|(?:thông tin|thông báo|phản ánh|phản ảnh|báo)(?: kịp thời| ngay(?: lập tức)?| tin ngay)|(?<limited>(?:thông báo|báo)(?: tin| bằng văn bản)?)|(?:phản ánh|phản ảnh|(?<!(?:cung cấp|tiếp nhận|thu thập|các|những|khai thác) )thông tin)(?= (?:về|với) [^.;]{3,60} (?:khó khăn|vướng mắc))) (?:về|cho|đến|tới|với)(?= ${BODY}(?!\p{L}))`,
    'gu',
  ),
  read({ limited }, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 200), match.index)
    if (NOT_OWED.test(before)) return undefined
    if (limited) {
      const after = block.text.slice(match.index + match[0].length)
      return EACH_HOURS.test(before) || (WHEN_BEFORE.test(before) && BY_TIME.test(after))
        ? { way: 'report' }
        : undefined
    }
    return WHEN_BEFORE.test(before) || WHEN_AFTER.test(block.text.slice(match.index + match[0].length))
      ? { way: 'trouble' }
      : undefined
  },

  examples: [
    ['Công an xã kịp thời thông tin cho Chủ tịch UBND xã khi có vụ việc phức tạp', { way: 'trouble' }],
    ['Khi phát hiện dịch bệnh phải thông báo ngay cho Trạm Y tế xã', { way: 'trouble' }],
    ['Các trạm phản ánh về Trung tâm Y tế những khó khăn trong quá trình thực hiện', { way: 'trouble' }],
    ['Các trạm thông tin về Sở Y tế những khó khăn trong quá trình thực hiện', { way: 'trouble' }],
    ['Khi em nào vắng không phép, nhanh chóng thông tin cho giáo viên chủ nhiệm', { way: 'trouble' }],
    ['Khi có thay đổi nhân sự, các trạm thông báo cho Phòng Nội vụ trong thời hạn 05 ngày', { way: 'report' }],
    ['cứ 04 giờ một lần báo về Ban Chỉ huy xã', { way: 'report' }],
    ['nếu có dấu hiệu vi phạm thì báo ngay cho cơ quan công an', { way: 'trouble' }],
  ],
  not: [
    'cung cấp thông tin về Ban Quản lý chợ và khó khăn của tiểu thương',
    'kịp thời thông tin cho người dân',
    'Phòng Y tế thông báo cho Trạm Y tế trong thời hạn 05 ngày',
    'Khi có kết quả, thông báo cho Phòng Y tế',
    'kịp thời thông báo cho Sở Y tế kết quả đấu thầu',
    'vận động nhân dân khi phát hiện tội phạm báo ngay cho cơ quan công an',
  ],
})
