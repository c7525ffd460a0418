import { bareListAt, listAt, skipBracket } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule, words } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import type { Tokens } from '../../words/tokens.ts'
import { orderAt } from './duty.ts'
import { addressAt, type OwnerRead, ownerOf, stretch } from './owner.ts'
import { stressedEnd } from './stressed.ts'

/** A request is an order at the head of a sentence, behind its subject, or behind the reason it gives. */
const ORDERS =
  /(?:^|[.;:,)] |[-+*“"] |tỉnh |thành phố |phủ |Quốc hội |dân |sở |bộ |và |trưởng |giám đốc |tịch |tướng |[\p{Lu}]\p{Ll}* |[Đđ]ồng thời,? |[Tt]rân trọng |[Kk]ính |này |trên |(?:[Dd]o|[Vv]ì) (?:vậy|đó|thế) |(?:^|[.;:)] |, |- )[Tt]iếp tục )$/u
/** "CHỈ THỊ yêu cầu các sở …": a paper that gives the order, where no number makes it another's. */
const PAPERS = /(?:^|[.;:] |, )(?:Chỉ thị|Công điện|Công văn|Văn bản|Thông báo|Kết luận|Kế hoạch|Nghị quyết) $/u
/** "UBND tỉnh CŨNG yêu cầu …" */
const TOO = /(?:cũng|còn) $/u
/** How far before an order its giver may begin, in letters. */
const LOOK_BACK = 300

/** "Giám đốc Sở Khoa học và Công nghệ yêu cầu". */
function followsName(block: Block, tokens: Tokens, at: number): boolean {
  const back = Math.max(block.body, at - LOOK_BACK)
  const before = block.text.slice(back, at)
  const mark = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(': '))
  for (const start of [back + (mark < 0 ? 0 : mark + 2), back + before.lastIndexOf(', ') + 2]) {
    const name = listAt(block.text, tokens, tokenFrom(tokens, start))
    if (name && tokens.starts[name.to] === at) return true
  }
  return false
}

/** "đề nghị … xem xét, quyết định": a proposal, not an order. */
function upward(tokens: Tokens, at: number): boolean {
  let i = at
  while (/^(?:quan|tâm|,|sớm)$/u.test(tokens[i]?.low ?? '')) i++
  return tokens[i]?.low === 'xem' && tokens[i + 1]?.low === 'xét'
}

/** "kính đề nghị Bộ Y tế hướng dẫn", "báo cáo và đề nghị Bộ Y tế": asked of one body above; of many below it is an order in polite words. */
const KINDLY = /(?:kính|báo cáo và) $/u

/** "Đề nghị Ban Quản lý chợ YÊU CẦU các hộ …": those behind are asked by who is asked. */
const ASKED_TO_ASK = /[Đđ]ề nghị (?:các |\p{Lu})[^.;:,]{2,120} $/u
/** Who is asked to ask others has that to do. */
const passesOn = (tokens: Tokens, at: number) => tokens[at]?.text === 'yêu' && tokens[at + 1]?.low === 'cầu'

const NOT_BEFORE = /(?:theo|nội dung|có|các|những|của|đúng|được|đáp ứng|khi|văn bản|sự|lời|mức|không) $/iu

export default rule<OwnerRead>({
  name: 'owner/ask',
  says: '“Yêu cầu” or “đề nghị”, a body, and what it is to do: a request from above is an order.',
  needs: ['yêu c', 'đề nghị', 'đẻ nghị', 'đè nghị', 'đê nghị', 'đế nghị', 'đe nghị', 'mời ', 'chỉ thị'],
  pattern: words(
    '(?:yêu cầu|yêu câu|đề nghị|đ[eẻèêế] nghị|(?<=(?:tỉnh|phố|huyện|xã|phường|phủ|trưởng|tướng|tịch) )chỉ thị(?= các )|(?<=^(?:\\d{1,2}|[a-zđ])[.)] |^- )mời)(?= )',
  ),
  read(_groups, match, block) {
    const verb = match.index - (TOO.exec(block.text.slice(Math.max(0, match.index - 6), match.index))?.[0].length ?? 0)
    const before = block.text.slice(Math.max(0, verb - 60), verb)
    if (/^yêu/u.test(match[0]) && ASKED_TO_ASK.test(block.text.slice(Math.max(0, match.index - 140), match.index)))
      return undefined
    const tokens = tokensIn(block)
    if (
      NOT_BEFORE.test(before) ||
      !(
        match.index === block.body ||
        ORDERS.test(before) ||
        PAPERS.test(before) ||
        /^\d{1,2} $/u.test(block.text.slice(block.body, match.index)) ||
        followsName(block, tokens, verb)
      )
    )
      return undefined
    let first = tokenFrom(tokens, match.index + match[0].length)
    if (tokens[first]?.low === 'đối' && tokens[first + 1]?.low === 'với') first += 2
    first += addressAt(tokens, first)
    const list = listAt(block.text, tokens, first) ?? bareListAt(block.text, tokens, first)
    if (!list || tokens[list.to]?.low === 'kiêm') return undefined
    const to = stressedEnd(block.text, tokens, list.to)
    const behind = tokens[skipBracket(tokens, to)]
    const open = behind?.low === ':' || (behind === undefined && block.label !== undefined)
    if (!open && !passesOn(tokens, to) && !orderAt(tokens, to)) return undefined
    if (upward(tokens, to) || (KINDLY.test(before) && list.groups.length < list.names.length)) return undefined
    const { value, end } = ownerOf(block.text, tokens, list, to)
    stretch(match, block, match.index, end)
    return value
  },

  examples: [
    [
      'Đề nghị Trưởng các phòng, đơn vị thuộc Sở nghiêm túc triển khai thực hiện./.',
      { lead: ['Trưởng các phòng, đơn vị thuộc Sở'], with: [], groups: ['Trưởng các phòng, đơn vị thuộc Sở'] },
    ],
    [
      'Căn cứ Kế hoạch này, yêu cầu các cơ quan, đơn vị, cá nhân được phân công nghiêm túc triển khai thực hiện.',
      {
        lead: ['các cơ quan, đơn vị, cá nhân được phân công'],
        with: [],
        groups: ['các cơ quan, đơn vị, cá nhân được phân công'],
      },
    ],
    [
      'UBND tỉnh chỉ thị các sở, ban, ngành tập trung triển khai các nhiệm vụ',
      { lead: ['các sở, ban, ngành'], with: [], groups: ['các sở, ban, ngành'] },
    ],
    [
      'Trên đây là Kế hoạch, Cục trưởng yêu cầu các phòng, đơn vị thuộc Cục nghiêm túc thực hiện.',
      { lead: ['các phòng, đơn vị thuộc Cục'], with: [], groups: ['các phòng, đơn vị thuộc Cục'] },
    ],
    [
      'Yêu cầu các đồng chí ủy viên Ban Chấp hành và các chi hội nghiêm túc triển khai.',
      { lead: ['các chi hội'], with: [], groups: ['các chi hội'] },
    ],
    ['UBND tỉnh yêu cầu Sở Xây dựng khẩn trương rà soát', { lead: ['Sở Xây dựng'], with: [] }],
    [
      'Đề nghị Giám đốc Sở Y tế chỉ đạo các bệnh viện rà soát, báo cáo nhu cầu',
      { lead: ['Giám đốc Sở Y tế'], with: [] },
    ],
    [
      'Đẻ nghị các đơn vị lập danh sách cán bộ tham dự lớp tập huấn',
      { lead: ['các đơn vị'], with: [], groups: ['các đơn vị'] },
    ],
    [
      'UBND tỉnh yêu cầu các đồng chí Giám đốc Sở Y tế, Giám đốc Sở Nội vụ chỉ đạo rà soát',
      { lead: ['Giám đốc Sở Y tế', 'Giám đốc Sở Nội vụ'], with: [] },
    ],
    [
      'Sở Y tế kính đề nghị Ủy ban nhân dân các xã, phường chỉ đạo các trạm y tế rà soát hồ sơ',
      { lead: ['Ủy ban nhân dân các xã, phường'], with: [], groups: ['Ủy ban nhân dân các xã, phường'] },
    ],
    [
      'Yêu cầu đồng chí Nguyễn Văn An - Phó Giám đốc Sở và Trưởng phòng Nghiệp vụ Y nghiêm túc triển khai thực hiện',
      { lead: ['Trưởng phòng Nghiệp vụ Y'], with: [] },
    ],
    [
      'Hồ sơ chưa đủ, do vậy đề nghị Chủ đầu tư bổ sung bản vẽ',
      { lead: ['Chủ đầu tư'], with: [], groups: ['Chủ đầu tư'] },
    ],
    [
      'Qua theo dõi, tiếp tục yêu cầu các xã, phường:',
      { lead: ['các xã, phường'], with: [], groups: ['các xã, phường'] },
    ],
    ['Đề nghị Ban Quản lý chợ tỉnh yêu cầu nhà thầu bổ sung hồ sơ', { lead: ['Ban Quản lý chợ tỉnh'], with: [] }],
    [
      '3. Chỉ thị yêu cầu các sở, ban, ngành rà soát hồ sơ',
      { lead: ['các sở, ban, ngành'], with: [], groups: ['các sở, ban, ngành'] },
    ],
    ['Công điện cũng yêu cầu Sở Y tế chủ trì kiểm tra các chợ', { lead: ['Sở Y tế'], with: [] }],
    ['Sở Nội vụ cũng đề nghị Công an tỉnh rà soát hồ sơ', { lead: ['Công an tỉnh'], with: [] }],
    [
      'Quốc hội yêu cầu Chính phủ, Thủ tướng Chính phủ tập trung thực hiện các nhiệm vụ sau:',
      { lead: ['Chính phủ', 'Thủ tướng Chính phủ'], with: [] },
    ],
    ['Quốc hội yêu cầu Bộ Nội vụ rà soát biên chế', { lead: ['Bộ Nội vụ'], with: [] }],
    [
      'Yêu cầu Ban Quản lý dự án tỉnh tăng cường giám sát, đồng thời giao Sở Xây dựng kiểm tra chất lượng',
      { lead: ['Ban Quản lý dự án tỉnh'], with: [] },
    ],
    [
      'UBND tỉnh yêu cầu UBND các xã, phường, trong đó trọng tâm là các xã: An Bình, Hòa Sơn và Tân Phú khẩn trương sơ tán dân',
      { lead: ['UBND các xã, phường'], with: [], groups: ['UBND các xã, phường'] },
    ],
    ['3. Tiếp tục yêu cầu Sở Xây dựng rà soát hồ sơ', { lead: ['Sở Xây dựng'], with: [] }],
    [
      'Đề nghị các đồng chí thành viên Ban Chỉ đạo tỉnh, các sở, ngành tiếp tục kiểm tra cơ sở',
      {
        lead: ['thành viên Ban Chỉ đạo tỉnh', 'các sở, ngành'],
        with: [],
        groups: ['thành viên Ban Chỉ đạo tỉnh', 'các sở, ngành'],
      },
    ],
    ['2. Mời Bảo hiểm xã hội tỉnh cử cán bộ tham gia', { lead: ['Bảo hiểm xã hội tỉnh'], with: [] }],
  ],
  not: [
    'nếu có vướng mắc, đề nghị các đơn vị nhanh chóng báo cáo về Sở Y tế để được hướng dẫn.',
    'Yêu cầu đồng chí Nguyễn Văn An - Phó Giám đốc Sở nghiêm túc triển khai thực hiện',
    'yêu cầu các đồng chí đảng viên nghiêm túc thực hiện',
    'Theo đề nghị của Giám đốc Sở Tư pháp',
    'theo yêu cầu của các đơn vị',
    'Các nội dung mà Công văn yêu cầu các đơn vị bổ sung',
    'các đại biểu cũng đề nghị các đơn vị rà soát hồ sơ',
    'đề nghị các đơn vị gửi báo cáo trước ngày 05/11/2025',
    'Chủ tịch UBND tỉnh yêu cầu:',
    'Sở Y tế kính đề nghị Bộ Y tế hướng dẫn thực hiện',
    'đáp ứng yêu cầu, nhiệm vụ',
    'Sở Y tế báo cáo và đề nghị Bộ Y tế mấy việc sau:',
    'Đề nghị Thường trực Hội đồng nhân dân tỉnh xem xét, quyết định.',
    'đề nghị Bộ Xây dựng quan tâm, sớm xem xét, chỉ đạo giải quyết',
    'Giám đốc Sở yêu cầu thủ trưởng các đơn vị quan tâm chỉ đạo báo cáo theo mẫu gửi kèm',
    'đề nghị Thủ trưởng các đơn vị chỉ đạo các đơn vị thuộc phạm vi quản lý báo cáo nhu cầu mua sắm',
  ],
})
