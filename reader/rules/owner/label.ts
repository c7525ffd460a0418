import { type BodyList, listAt, smallListAt } from '../../body/list.ts'
import { byBrackets } from '../../body/roles.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule, words } from '../../rule.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { type Tokens, tokenEnd } from '../../words/tokens.ts'
import { type OwnerRead, stretch } from './owner.ts'
import { partnersFrom } from './partners.ts'

const WHO = '(?:cơ quan|chủ thể|đơn vị|sở, ngành|sở|phòng|bộ phận|bộ, ngành|ban|ngành)'
const DOES =
  '(?:được giao )?chủ trì|(?:tổ chức )?thực hiện|(?:tổ chức )?triển khai|được giao|đầu mối|tham mưu|phụ trách|chịu trách nhiệm|chuẩn bị(?: tài liệu| nội dung| hậu cần)?|quản lý, vận hành|soạn thảo'
const WITH_IT = ',? tham mưu|, đề xuất|, phối hợp|,? thực hiện| tổ chức| chính'
const PARTNERS = new RegExp(`^[^:]{0,40}(?:${WHO} )?phối hợp(?: thực hiện| tổ chức)? ?: ?`, 'iu')

// A label of partners alone gives no owner by itself: find.ts puts it to the label before it.
export default rule<OwnerRead>({
  name: 'owner/label',
  says: 'A label such as “Đơn vị chủ trì:” or “Cơ quan phối hợp:” and the bodies behind it.',
  needs: [':'],
  pattern: words(
    `(?<partners>(?:${WHO} )?phối hợp(?: thực hiện)?(?: (?:bao )?gồm)?|${WHO} hỗ trợ)(?= ?:)|(?:${WHO} (?:${DOES})(?:${WITH_IT})?|người (?:thực hiện|phụ trách|chịu trách nhiệm)|chủ trì(?: thực hiện| tham mưu)?|đầu mối thực hiện|phân công thực hiện|cơ quan thường trực|trách nhiệm (?:chỉ đạo |chủ trì |tổ chức |triển khai )?thực hiện|(?<=(?:^|[.;] |\\()(?:[-+*] )?)(?:phân công|giao|(?:chịu )?trách nhiệm(?: chính)?|đầu mối|phụ trách|(?:tổ chức )?thực hiện))(?= ?:)`,
  ),
  read({ partners }, match, block) {
    const tokens = tokensIn(block)
    const colon = block.text.indexOf(':', match.index)
    const first = tokenFrom(tokens, colon + 1)
    const list = listAt(block.text, tokens, first) ?? smallListAt(block.text, tokens, first)
    if (!list) return undefined
    if (partners) {
      if (PARTNERS_BEHIND_LEAD.test(block.text.slice(Math.max(0, match.index - 360), match.index))) return undefined
      stretch(match, block, match.index, tokenEnd(tokens, list.to - 1))
      return { lead: [], with: list.names, ...(list.groups.length > 0 ? { groups: list.groups } : {}) }
    }
    const listEnd = tokenEnd(tokens, list.to - 1)
    const behind = PARTNERS.exec(block.text.slice(listEnd))
    const others = behind
      ? listAt(block.text, tokens, tokenFrom(tokens, listEnd + behind[0].length))
      : partnersFrom(block.text, tokens, list.to)
    stretch(match, block, match.index, tokenEnd(tokens, (others ?? list).to - 1))
    const groups = [...list.groups, ...(others?.groups ?? [])]
    const helps = others ? undefined : helpersIn(block.text, tokens, list)
    if (helps) {
      stretch(match, block, match.index, tokenEnd(tokens, helps.to - 1))
      return { lead: helps.lead, with: helps.with, ...(groups.length > 0 ? { groups } : {}) }
    }
    const roles = others ? undefined : byBrackets(block.text, tokens, list)
    if (roles) return { ...roles, ...(groups.length > 0 ? { groups } : {}) }
    return { lead: list.names, with: others?.names ?? [], ...(groups.length > 0 ? { groups } : {}) }
  },

  examples: [
    [
      'Đơn vị chủ trì: Phòng Kế hoạch; Đơn vị phối hợp: Văn phòng Sở, Phòng Nghiệp vụ.',
      { lead: ['Phòng Kế hoạch'], with: ['Văn phòng Sở', 'Phòng Nghiệp vụ'] },
    ],
    ['Đơn vị chuẩn bị tài liệu: Văn phòng Sở.', { lead: ['Văn phòng Sở'], with: [] }],
    ['- Cơ quan chủ trì: Sở Y tế.', { lead: ['Sở Y tế'], with: [] }],
    ['Chấm phúc khảo (đơn vị phụ trách: phòng Khảo thí).', { lead: ['phòng Khảo thí'], with: [] }],
    ['- Phân công: Phòng Nghiệp vụ.', { lead: ['Phòng Nghiệp vụ'], with: [] }],
    ['- Đơn vị thực hiện: Sở Y tế (chủ trì), Công an tỉnh.', { lead: ['Sở Y tế'], with: ['Công an tỉnh'] }],
    [
      'Trách nhiệm chỉ đạo thực hiện: Đảng ủy Công an tỉnh; các cấp ủy, tổ chức đảng.',
      { lead: ['Đảng ủy Công an tỉnh', 'các cấp ủy, tổ chức đảng'], with: [], groups: ['các cấp ủy, tổ chức đảng'] },
    ],
    [
      'Chủ trì: UBND phường An Hòa; Sở Công Thương hướng dẫn; Sở Xây dựng thẩm định hồ sơ.',
      { lead: ['UBND phường An Hòa'], with: ['Sở Công Thương', 'Sở Xây dựng'] },
    ],
    ['Tập huấn nghiệp vụ. Trách nhiệm: Phòng Nghiệp vụ.', { lead: ['Phòng Nghiệp vụ'], with: [] }],
    [
      'Chủ trì tham mưu: Văn phòng Sở; phối hợp: Phòng Nghiệp vụ.',
      { lead: ['Văn phòng Sở'], with: ['Phòng Nghiệp vụ'] },
    ],
    ['Tập huấn nghiệp vụ (Thực hiện: Phòng Nghiệp vụ)', { lead: ['Phòng Nghiệp vụ'], with: [] }],
    ['- Đơn vị triển khai: UBND xã An Hòa.', { lead: ['UBND xã An Hòa'], with: [] }],
    ['- Chủ thể thực hiện: Sở Xây dựng.', { lead: ['Sở Xây dựng'], with: [] }],
    ['- Đầu mối: Văn phòng Sở.', { lead: ['Văn phòng Sở'], with: [] }],
    ['- Đơn vị chịu trách nhiệm chính: Sở Y tế.', { lead: ['Sở Y tế'], with: [] }],
    [
      'Cơ quan chủ trì, phối hợp: Sở Tư pháp chủ trì, phối hợp với Hội Luật gia tỉnh.',
      { lead: ['Sở Tư pháp'], with: ['Hội Luật gia tỉnh'] },
    ],
    ['- Đơn vị phối hợp gồm: Sở Tài chính, Sở Y tế.', { lead: [], with: ['Sở Tài chính', 'Sở Y tế'] }],
    ['- Cơ quan phối hợp: Sở Tài chính.', { lead: [], with: ['Sở Tài chính'] }],
  ],
  not: [
    'Người thực hiện: giáo viên chủ nhiệm',
    'Xác định rõ trách nhiệm: Sở nào chậm thì phê bình',
    '+ Chủ trì: Đồng chí Phó Chủ tịch UBND tỉnh.',
    '- Phân công: hai người trực đêm',
    'Đơn vị thực hiện: 05 đơn vị',
    'Đơn vị phụ trách: đồng chí Trưởng phòng',
    'Nội dung phối hợp: tuyên truyền',
  ],
})

/** What a body does for the one that leads. */
const HELPS = phrases('hướng dẫn | hỗ trợ | thẩm định | bố trí | phối hợp | tham gia | cân đối | kiểm tra | giám sát')

/** "Chủ trì: Ủy ban nhân dân xã; Sở Xây dựng HƯỚNG DẪN; Sở Tài chính BỐ TRÍ kinh phí": behind the semicolon, who helps and how. */
function helpersIn(
  text: string,
  tokens: Tokens,
  list: BodyList,
): { lead: string[]; with: string[]; to: number } | undefined {
  let semicolon = list.from
  while (semicolon < list.to && tokens[semicolon]!.low !== ';') semicolon++
  const helpers: string[] = []
  let to = list.to
  for (let at = semicolon; tokens[at]?.low === ';'; ) {
    const names = listAt(text, tokens, at + 1)
    if (!names || phraseAt(tokens, names.to, HELPS) === 0) break
    helpers.push(...names.names)
    at = names.to
    while (tokens[at] && !/^[.;]$/u.test(tokens[at]!.low)) at++
    to = at
  }
  return helpers.length > 0
    ? { lead: list.names.filter(name => !helpers.includes(name)), with: helpers, to }
    : undefined
}

const PARTNERS_BEHIND_LEAD = /(?:(?:chủ trì|thực hiện|đầu mối)[^:]{0,20}:[^:]{0,300}|\([^();:]{2,90} chủ trì; )$/iu
