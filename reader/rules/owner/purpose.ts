import { listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule, words } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { tokenEnd } from '../../words/tokens.ts'
import { dutyAt } from './duty.ts'
import { type OwnerRead, ownerOf, stretch } from './owner.ts'

/** How far before its purpose a notice is spoken of, in letters. */
const LOOK_BACK = 600

export default rule<OwnerRead>({
  name: 'owner/purpose',
  says: 'A notice made known so that bodies carry it out.',
  needs: ['thông báo', 'truyền đạt', 'trả lời'],
  pattern: words('(?:(?:để|đẻ|đề|đê)|thông báo(?: (?:đến|tới|cho))?)(?= )'),
  read(_groups, match, block) {
    if (/báo/iu.test(match[0])) return toldTo(match, block)
    const before = block.lower.slice(Math.max(0, match.index - LOOK_BACK), match.index)
    if (before.includes('trả lời') && !before.includes('thông báo')) return toldTo(match, block)
    if (!before.includes('thông báo') && !before.includes('truyền đạt')) return undefined
    const tokens = tokensIn(block)
    const list = listAt(block.text, tokens, tokenFrom(tokens, match.index + 3))
    if (!list || dutyAt(tokens, list.to) === undefined) return undefined
    const { value, end } = ownerOf(block.text, tokens, list)
    stretch(match, block, match.index, end)
    return value
  },

  examples: [
    [
      'Nay thông báo để các cơ quan, đơn vị có liên quan triển khai thực hiện./.',
      { lead: ['các cơ quan, đơn vị có liên quan'], with: [], groups: ['các cơ quan, đơn vị có liên quan'] },
    ],
    [
      'Văn phòng UBND tỉnh thông báo để các sở, ngành biết, thực hiện',
      { lead: ['các sở, ngành'], with: [], groups: ['các sở, ngành'] },
    ],
    [
      'thông báo kết luận để Sở Y tế, Sở Tài chính triển khai thực hiện',
      { lead: ['Sở Y tế', 'Sở Tài chính'], with: [] },
    ],
    [
      'Văn phòng UBND tỉnh thông báo đến Sở Y tế, Sở Tài chính biết, triển khai thực hiện',
      { lead: ['Sở Y tế', 'Sở Tài chính'], with: [] },
    ],
    ['Văn phòng Chính phủ thông báo Bộ Y tế biết, thực hiện', { lead: ['Bộ Y tế'], with: [] }],
    [
      'Sở Nội vụ trả lời để Ủy ban nhân dân xã An Hòa biết và thực hiện./.',
      { lead: ['Ủy ban nhân dân xã An Hòa'], with: [] },
    ],
  ],
  not: [
    'Cục Thuế trả lời để Thuế tỉnh Bình An được biết./.',
    'Sở Y tế thông báo Trạm Y tế tạm ngừng tiếp nhận bệnh nhân',
    'Phòng Y tế thông báo đến các trạm y tế lịch tiêm chủng',
    'thông báo cho các đơn vị biết lịch cắt điện',
    'thông báo đề cương ôn tập',
    'gửi về Sở Nội vụ để tổng hợp',
    'để các sở, ngành triển khai thực hiện',
    'thông báo để người dân biết',
  ],
})

/** "… thông báo đến Sở Y tế BIẾT, THỰC HIỆN": told so that they do it. */
const KNOW_AND_DO =
  /^,? ?(?:(?:để|được) )?biết(?:,| và|, và) ?(?:(?:nghiêm túc|tổ chức|phối hợp|triển khai) ){0,3}thực hiện/iu

function toldTo(match: RegExpExecArray, block: Block): OwnerRead | undefined {
  const tokens = tokensIn(block)
  const list = listAt(block.text, tokens, tokenFrom(tokens, match.index + match[0].length))
  const end = list && tokenEnd(tokens, list.to - 1)
  const told = end === undefined ? null : KNOW_AND_DO.exec(block.text.slice(end).trimStart())
  if (!list || end === undefined || !told) return undefined
  stretch(match, block, match.index, Math.min(block.text.length, end + told[0].length + 1))
  return { lead: list.names, with: [], ...(list.groups.length > 0 ? { groups: list.groups } : {}) }
}
