import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

/** "Thực hiện chế độ báo cáo theo quy định …, Sở Y tế đề nghị các đơn vị": why the letter is written. */
const GROUNDS = /^[^.;]{0,260}, \p{Lu}[^.;,]{1,60} (?:đề nghị|yêu cầu|báo cáo|thông báo)(?!\p{L})/u

/** "… chế độ báo cáo theo quy định của Thông tư này": the duties stand in this paper, each in its place. */
const HERE =
  /^[^.;]{0,60}? (?:theo|tại|của) (?:đúng )?(?:nội dung |quy định |hướng dẫn )?(?:của |tại )?(?:Thông tư|Quyết định|Quy định|Quy chế|Nghị định|Kế hoạch|Chỉ thị|Hướng dẫn) này(?!\p{L})/u

/** "Đối tượng thực hiện chế độ báo cáo", "Trách nhiệm thực hiện chế độ báo cáo": no order. */
const LABELLED = /(?:đối tượng|trách nhiệm|cơ quan|đơn vị|thời gian|kinh phí|quy trình) $/iu

export default rule<Told>({
  name: 'report/regime',
  says: 'A body is told to keep up the regime of reports laid down elsewhere.',
  needs: ['chế độ', 'công tác', 'việc', 'trách nhiệm', 'nghĩa vụ'],
  pattern:
    /(?<![\p{L}\p{N}])(?:[Tt]hiết lập(?= chế độ (?:thông tin, )?báo cáo (?:nhanh |định kỳ )?(?:h[ằà]ng|đột xuất))|(?<!(?:[Kk]ết quả|việc|tình hình|chưa|không|đã|(?:quy định|hướng dẫn)(?: và hướng dẫn)?) )(?:[Tt]hực hiện|[Cc]hấp hành|[Dd]uy trì|[Bb]ảo đảm))(?: (?:tốt|nghiêm|nghiêm túc|đầy đủ|đúng|đầy đủ, kịp thời|nghiêm chỉnh|kịp thời))* (?:chế độ|công tác|việc|nghiêm chế độ|trách nhiệm|nghĩa vụ)(?:,? (?:và )?(?:thời hạn|thời gian|nội dung|biểu mẫu)(?=[, ])| thông tin,?| thống kê,?| tổng hợp,?| kê khai,?)* [Bb]áo cáo(?![\p{L}\p{N}])/gu,
  read(_groups, match, block) {
    const after = block.text.slice(match.index + match[0].length)
    // "Đối tượng thực hiện chế độ báo cáo: …": a label.
    if (
      /^[^.;:]{0,40}:(?! ?\p{Lu}?\p{Ll}+ (?:định kỳ|h[ằà]ng))/u.test(after) ||
      LABELLED.test(block.text.slice(0, match.index))
    )
      return undefined
    const opens = match.index === 0 && block.kind === 'para'
    if (HERE.test(after)) return undefined
    if (block.title || (opens && GROUNDS.test(block.text.slice(0, 400)))) return undefined
    return { way: 'regime' }
  },

  examples: [
    ['Thiết lập chế độ báo cáo nhanh hằng ngày trong mùa lũ', { way: 'regime' }],
    ['Thực hiện nghiêm chế độ báo cáo định kỳ, đột xuất theo quy định', { way: 'regime' }],
    ['Thực hiện nghiêm công tác tổng hợp báo cáo quản lý vật liệu nổ', { way: 'regime' }],
    ['Hằng quý thực hiện chế độ, thời gian, biểu mẫu báo cáo đúng quy định', { way: 'regime' }],
    ['Thực hiện đầy đủ việc thống kê, báo cáo tình hình', { way: 'regime' }],
    ['Thực hiện nghiêm trách nhiệm Báo cáo kết quả khám bệnh định kỳ hằng năm', { way: 'regime' }],
    ['thực hiện đầy đủ nghĩa vụ kê khai, báo cáo theo quy định', { way: 'regime' }],
  ],
  not: [
    'Bộ Y tế thiết lập chế độ báo cáo thống kê của ngành',
    'Thực hiện chế độ báo cáo theo quy định về thuốc, Sở Y tế đề nghị các đơn vị',
    'V. CHẾ ĐỘ BÁO CÁO',
    'Thông tư này hướng dẫn thực hiện chế độ báo cáo thống kê',
    'các đơn vị thực hiện nghiêm chế độ thông tin, báo cáo theo quy định của Quy chế này',
    'kết quả thực hiện báo cáo',
    'Đối tượng thực hiện chế độ báo cáo định kỳ:',
    'Thực hiện chế độ báo cáo định kỳ:',
    'công tác cải cách hành chính, báo cáo',
  ],
})
