import { listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule, words } from '../../rule.ts'
import { type OwnerRead, ownerOf, stretch } from './owner.ts'

/** What was done already, or what a meeting or a paper was; "do" of a reason. */
const TOLD =
  /(?:^|[ (])(?:đã|được|vừa|từng|nguyên nhân|tại (?:cuộc họp|hội nghị|buổi)|cuộc họp|đề tài|dự thảo)(?: |$)/iu
/** How the clause goes on behind "chủ trì". */
const GOES_ON =
  /^ ?chủ trì(?:[.,;:)]|$| (?:thực hiện|tổ chức|tham mưu|triển khai|phối hợp|và phối hợp|cùng)(?:[ .,;:)]|$))/iu
/** How far back the sentence is looked at, in letters. */
const LOOK_BACK = 300

export default rule<OwnerRead>({
  name: 'owner/done-by',
  says: '“Do”, a body and “chủ trì” in a numbered clause: the body leads that work.',
  needs: ['chủ trì'],
  pattern: words('do(?= )'),
  read(_groups, match, block) {
    if (block.kind === 'para') return undefined
    const before = block.text.slice(Math.max(0, match.index - LOOK_BACK), match.index)
    if (TOLD.test(before.slice(before.lastIndexOf('. ') + 1))) return undefined
    const tokens = tokensIn(block)
    const list = listAt(block.text, tokens, tokenFrom(tokens, match.index + 2))
    if (!list || !GOES_ON.test(block.text.slice(tokens[list.to - 1]!.end))) return undefined
    const { value, end } = ownerOf(block.text, tokens, list)
    stretch(match, block, match.index, end)
    return value
  },

  examples: [
    [
      '2. Hội thi cấp tỉnh do Sở Nội vụ chủ trì, phối hợp với Tỉnh đoàn thực hiện',
      { lead: ['Sở Nội vụ'], with: ['Tỉnh đoàn'] },
    ],
    ['a) Phiên họp do Ban Pháp chế chủ trì', { lead: ['Ban Pháp chế'], with: [] }],
    ['- Lễ ra quân do Phòng Y tế chủ trì; Đoàn xã phối hợp.', { lead: ['Phòng Y tế'], with: ['Đoàn xã'] }],
  ],
  not: [
    '- Hội thảo đã được tổ chức do Sở Nội vụ chủ trì.',
    '1. Các văn bản do Bộ Tư pháp chủ trì soạn thảo',
    '2. Chậm tiến độ do Sở Xây dựng thiếu nhân lực',
    '- Hội thi do đồng chí Chủ tịch chủ trì.',
  ],
})
