import { type BodyList, bareListAt, listAt, skipBracket } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule, words } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { SURNAMES } from '../../words/names/surnames.ts'
import { tokenEnd } from '../../words/tokens.ts'
import { orderAt } from './duty.ts'
import { DIVIDES } from './heading-names.ts'
import { addressAt, type OwnerRead, ownerOf, stretch } from './owner.ts'
import { stressedEnd } from './stressed.ts'

/** Words before "giao" that make it another word or another's doing. */
const NOT_BEFORE =
  /(?:được|có|đã|không|chưa|đang|bàn|chuyển|khẩn trương|việc|chủ động|tiếp tục|cần|phải|sẽ|nhiệm vụ|kế hoạch|vốn|hoặc|thời gian|chỉ tiêu|điểm|tham mưu|đề nghị|bên|ngoại|để|theo hướng|đặt hàng,|định hướng,) $/iu
/** "Tiếp tục giao Sở Y tế …" at the head of its sentence. */
const GOES_ON = /(?:^|[.;:)-] )Tiếp tục $/u
/** "chuẩn bị cơ số thuốc và phân công các đội …": what the subject of the sentence is to do. */
const PASSED_ON = /^phân công/u
/** "Luật Đất đai và Nghị định số … giao Bộ Tài chính …": what another paper gave. */
const BY_LAW =
  /(?:^|[.;] )(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Hiến pháp) (?!này)[^.;:]{3,400} $/u
/** "Thứ trưởng Nguyễn Văn An chỉ đạo Vụ Pháp chế CHỦ TRÌ …": persons direct, the body they name leads. */
const DIRECTS = /^chỉ đạo/iu
const BY_PERSON =
  /^(?:(?:Các )?[Đđ]ồng chí |Thứ trưởng |Phó (?:Thủ tướng|Chủ tịch|Giám đốc|Tổng [Gg]iám đốc|Cục trưởng|Hiệu trưởng) )[^.;:]{3,200} $/u
/** "Chủ tịch UBND tỉnh Nguyễn Văn An CHỈ ĐẠO Sở Y tế chủ trì": the post and the person's name, wherever the sentence begins. */
const BY_NAME =
  /(?<!\p{L})(?:Thủ tướng|Chủ tịch|Giám đốc|Bộ trưởng|Bí thư|Cục trưởng)(?: [\p{L},-]+){0,12} (?!Hồ Chí Minh )((?:\p{Lu}\p{Ll}+ ){3,4})$/u
const GIVEN = /(?:được[^,.;:]{0,60}|(?<!\p{L})do (?:\p{Lu}|các |cấp )[^.;:]{0,80})$/iu

/** How a body goes on that is to lead, and is not only seen to. */
const LEADS =
  /^ (?:(?:khẩn trương|chủ động|tiếp tục|thường xuyên),? ){0,2}(?:chủ trì|(?:chủ động|chặt chẽ) (?:tham mưu|phối hợp với)|phối hợp với)(?!\p{L})/u

/** "- Chỉ đạo Sở Y tế chủ trì …" among what is asked of who stands above: a body of its own name leads that work. */
function directs(block: Block, at: number, list: BodyList, behind: string): boolean {
  if (at === block.body && (block.kind !== 'para' || block.parent !== undefined))
    return list.groups.length < list.names.length && LEADS.test(behind)
  const before = block.text.slice(block.body, at)
  return /^ chủ /u.test(behind) && (BY_PERSON.test(before) || namesPerson(before.slice(-120)))
}

function namesPerson(before: string): boolean {
  const named = BY_NAME.exec(before)?.[1]
  return named !== undefined && SURNAMES.has(fold(named.slice(0, named.indexOf(' '))))
}

export default rule<OwnerRead>({
  name: 'owner/give',
  says: '“Giao” or “phân công” and a body: the body named is the owner, those it is to work with are partners.',
  needs: ['giao ', 'phân công ', 'ủy quyền ', 'chỉ đạo '],
  pattern: words(
    '(?:giao trách nhiệm(?: cho)?|giao(?: nhiệm vụ)?(?: cho)?|phân công(?: nhiệm vụ)?(?: cho)?|ủy quyền(?: cho)?|chỉ đạo(?= (?:các )?\\p{Lu}))(?= )',
  ),
  read(_groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 90), match.index)
    if ((NOT_BEFORE.test(before) && !GOES_ON.test(before)) || GIVEN.test(before)) return undefined
    if (BY_LAW.test(block.text.slice(Math.max(0, match.index - 420), match.index))) return undefined
    if (PASSED_ON.test(match[0]) && /(?<=\p{Ll} )và $/u.test(before)) return undefined
    if (DIVIDES.test(block.text.slice(match.index, match.index + 80))) return undefined
    const tokens = tokensIn(block)
    const behindVerb = tokenFrom(tokens, match.index + match[0].length)
    const first = behindVerb + addressAt(tokens, behindVerb)
    const list = listAt(block.text, tokens, first) ?? bareListAt(block.text, tokens, first)
    if (!list || match[0] === match[0].toUpperCase()) return undefined
    const to = stressedEnd(block.text, tokens, list.to)
    const behind = tokens[skipBracket(tokens, to)]
    if (DIRECTS.test(match[0]) && !directs(block, match.index, list, block.text.slice(tokenEnd(tokens, list.to - 1))))
      return undefined
    const open = !behind || behind.low === ':' || (behind.low === '.' && skipBracket(tokens, to) === tokens.length - 1)
    // "Giao trách nhiệm các cơ quan, đơn vị:": over those who are named below.
    if (open && /nhiệm$/u.test(match[0]) && list.groups.length === list.names.length) return undefined
    const named = behind?.low === 'là' || behind?.low === 'làm'
    if (!open && !named && !orderAt(tokens, to)) return undefined
    const { value, end } = ownerOf(block.text, tokens, list, to)
    stretch(match, block, match.index, end)
    return value
  },

  examples: [
    [
      'Giao đồng chí Nguyễn Văn An - Phó Giám đốc Sở và Phòng Nghiệp vụ Y chủ trì rà soát hồ sơ',
      { lead: ['Phòng Nghiệp vụ Y'], with: [] },
    ],
    [
      'Giao Ủy ban nhân dân xã, trực tiếp là đồng chí Chủ tịch UBND xã chỉ đạo các tổ kiểm tra vỉa hè',
      { lead: ['Ủy ban nhân dân xã'], with: [] },
    ],
    [
      'Giao Sở Thông tin và Truyền thông chủ trì, Công an tỉnh phối hợp thực hiện hằng năm',
      { lead: ['Sở Thông tin và Truyền thông'], with: ['Công an tỉnh'] },
    ],
    [
      'Giao Công an tỉnh là cơ quan thường trực, phối hợp với Văn phòng UBND tỉnh tham mưu UBND tỉnh kiểm tra, đôn đốc',
      { lead: ['Công an tỉnh'], with: ['Văn phòng UBND tỉnh'], for: ['UBND tỉnh'], standing: true },
    ],
    [
      '2. Thứ trưởng Nguyễn Văn An phối hợp với Thứ trưởng Lê Thị Bình chỉ đạo Vụ Pháp chế chủ trì, phối hợp với Cục Hóa chất rà soát',
      { lead: ['Vụ Pháp chế'], with: ['Cục Hóa chất'] },
    ],
    ['Giao phòng Quản lý đô thị triển khai các công việc', { lead: ['phòng Quản lý đô thị'], with: [] }],
    [
      'Giao ban thường vụ các huyện ủy chỉ đạo rà soát',
      { lead: ['ban thường vụ các huyện ủy'], with: [], groups: ['ban thường vụ các huyện ủy'] },
    ],
    ['Hàng năm, giao Công an tỉnh tham mưu xây dựng kế hoạch thực hiện', { lead: ['Công an tỉnh'], with: [] }],
    [
      'Giao Sở Y tế (chủ trì), Sở Tài chính, Công an tỉnh rà soát hồ sơ',
      { lead: ['Sở Y tế'], with: ['Sở Tài chính', 'Công an tỉnh'] },
    ],
    [
      'Giao Sở Tài chính làm đầu mối, phối hợp với các sở, ngành xây dựng kế hoạch',
      { lead: ['Sở Tài chính'], with: ['các sở, ngành'], groups: ['các sở, ngành'] },
    ],
    [
      'Giao Công an huyện phối hợp, hỗ trợ chính quyền địa phương, Hạt Kiểm lâm trong công tác chữa cháy',
      {
        lead: ['Công an huyện'],
        with: ['chính quyền địa phương', 'Hạt Kiểm lâm'],
        groups: ['chính quyền địa phương'],
      },
    ],
    [
      '- Chỉ đạo Sở Y tế khẩn trương chủ trì, phối hợp với Công an tỉnh rà soát hồ sơ',
      { lead: ['Sở Y tế'], with: ['Công an tỉnh'] },
    ],
    [
      'Giao trách nhiệm cho Hiệu trưởng các trường tổ chức hội thi',
      { lead: ['Hiệu trưởng các trường'], with: [], groups: ['Hiệu trưởng các trường'] },
    ],
    [
      'Trước tình hình đó, Chủ tịch UBND tỉnh Nguyễn Văn An chỉ đạo Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các chợ',
      { lead: ['Sở Y tế'], with: ['Công an tỉnh'] },
    ],
    ['Giao Công an tỉnh - Cơ quan thường trực Ban Chỉ đạo rà soát hồ sơ', { lead: ['Công an tỉnh'], with: [] }],
    ['Giao trách nhiệm Sở Y tế rà soát hồ sơ', { lead: ['Sở Y tế'], with: [] }],
    [
      'Giao UBND các xã, đặc biệt là các xã biên giới, rà soát hộ nghèo',
      { lead: ['UBND các xã'], with: [], groups: ['UBND các xã'] },
    ],
    ['2. Tiếp tục giao Sở Y tế rà soát hồ sơ', { lead: ['Sở Y tế'], with: [] }],
    [
      'Giao Sở Y tế rà soát hồ sơ, giao Sở Nội vụ bố trí nhân sự',
      { lead: ['Sở Y tế'], with: [] },
      { lead: ['Sở Nội vụ'], with: [] },
    ],
    ['Giao Phòng Y tế phối hợp. với Trạm Y tế rà soát', { lead: ['Phòng Y tế'], with: ['Trạm Y tế'] }],
  ],
  not: [
    'Giao trách nhiệm các cơ quan, đơn vị: 1. Sở Y tế rà soát hồ sơ',
    'Sở Y tế chỉ đạo Bệnh viện Đa khoa tỉnh chủ trì rà soát hồ sơ',
    'Giám đốc Sở Y tế Thành phố Hồ Chí Minh chỉ đạo Bệnh viện Hòa An chủ trì rà soát hồ sơ',
    '- Chỉ đạo các trạm y tế chủ trì rà soát hồ sơ',
    'c) Chỉ đạo Sở Y tế rà soát hồ sơ',
    'Phân công đơn vị thực hiện (đầu việc chính):',
    'Sở Nội vụ tiếp tục giao Sở Y tế quản lý hồ sơ',
    'không giao Sở Xây dựng làm chủ đầu tư',
    'Giao ban hằng tuần tại trụ sở',
    'các nhiệm vụ được giao cho Sở Tư pháp triển khai',
    'Giao đồng chí Phó Thủ tướng trực tiếp chỉ đạo',
    'Sở Giao thông vận tải',
    'Trung tâm Y tế chuẩn bị cơ số thuốc và phân công các đội cấp cứu sẵn sàng hỗ trợ',
    'Giao Văn phòng Bộ tiếp tục duy trì việc báo cáo định kỳ về tình hình, kết quả',
    'bàn giao Sở Y tế quản lý hồ sơ',
    'Luật Thuế và Nghị định số 12/2026/NĐ-CP giao Sở Tài chính chủ trì rà soát',
    'dự thảo viết theo hướng giao Sở Y tế quản lý hồ sơ',
    'nên đặt hàng, giao nhiệm vụ cho các viện lai tạo giống lúa',
    'là căn cứ để giao Sở Y tế quản lý hồ sơ',
  ],
})
