import { listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule, words } from '../../rule.ts'
import type { Block } from '../../tree.ts'
import { tokenEnd } from '../../words/tokens.ts'
import { type OwnerRead, ownerOf, stretch } from './owner.ts'

/** What was done already, what a meeting or a paper was, or what others take part in; "do" of a reason. */
const TOLD =
  /tham gia [^\s;.][^;.]*$|(?:^|[ (])(?:đã|được|vừa|từng|nguyên nhân|tại (?:cuộc họp|hội nghị|buổi)|cuộc họp|đề tài|dự thảo)(?: |$)/iu
/** How the clause goes on behind "chủ trì". */
const GOES_ON =
  /^ ?chủ trì(?:[.,;:)]|$| (?:thực hiện|tổ chức|tham mưu|triển khai|phối hợp|và phối hợp|cùng)(?:[ .,;:)]|$))/iu
/** What is seen to for an event or an inspection: at the end of its sentence. */
const SEES_TO =
  /^ ?(?:(?:cân đối, )?bố trí|chuẩn bị|đảm nhiệm|đảm nhận|bảo đảm|đảm bảo|phụ trách|chi trả)(?: theo quy định)?(?:[.;)]|\.\/\.?$|$)/iu
/** "Xe ô tô 7 chỗ", "Hội trường": a thing at the head of its sentence, and no verb. */
const THING =
  /(?:^|[.;:] )(?:[-+] )?(?!Các |Những |Mọi |Theo |Từ |Trong |Tại |Với |Khi |Nếu |Việc )\p{Lu}[\p{L}\d]*(?: (?!theo |từ |bằng |trong |nếu |khi |là |đã |được )[\p{L}\d]+,?){0,9} $/u
/** How far back the sentence is looked at, in letters. */
const LOOK_BACK = 300

export default rule<OwnerRead>({
  name: 'owner/done-by',
  says: '“Do”, a body and “chủ trì” in a numbered clause: the body leads that work; or a thing, “do”, a body and how it sees to it.',
  needs: ['chủ trì', 'bố trí', 'chuẩn bị', 'đảm', 'thực hiện', 'hướng dẫn', 'phụ trách', 'chi trả'],
  pattern: words('do(?= )'),
  read(_groups, match, block) {
    if (block.kind === 'para') return undefined
    const before = block.text.slice(Math.max(0, match.index - LOOK_BACK), match.index)
    if (TOLD.test(before.slice(before.lastIndexOf('. ') + 1))) return undefined
    const tokens = tokensIn(block)
    const list = listAt(block.text, tokens, tokenFrom(tokens, match.index + 2))
    if (!list) return undefined
    const behind = block.text.slice(tokenEnd(tokens, list.to - 1))
    if (
      !GOES_ON.test(behind) &&
      !(SEES_TO.test(behind) && seenTo(block, match.index)) &&
      !workDone(block, match.index, behind)
    )
      return undefined
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
    ['2. Phương tiện: Xe ô tô 16 chỗ do Văn phòng Sở bố trí.', { lead: ['Văn phòng Sở'], with: [] }],
    ['4. Kinh phí do Sở Tài chính cân đối, bố trí.', { lead: ['Sở Tài chính'], with: [] }],
    ['3. Công tác hậu cần, lễ tân do Văn phòng Sở thực hiện.', { lead: ['Văn phòng Sở'], with: [] }],
    [
      '3. Việc mua sắm do Phòng Tài chính thực hiện, Phòng Vật tư phối hợp.',
      { lead: ['Phòng Tài chính'], with: ['Phòng Vật tư'] },
    ],
    ['- Hội trường, âm thanh do Trung tâm Văn hóa chuẩn bị;', { lead: ['Trung tâm Văn hóa'], with: [] }],
  ],
  not: [
    '1. Các nhiệm vụ do các cơ quan ở trung ương thực hiện.',
    '2. Việc chậm thi công do Sở Xây dựng thực hiện chưa tốt.',
    '1. Thực hiện theo tài liệu do Sở Y tế chuẩn bị.',
    '2. Các công trình do Sở Xây dựng phụ trách.',
    '3. Xe cứu thương do Sở Y tế bố trí chưa đủ.',
    '- Hội thảo đã được tổ chức do Sở Nội vụ chủ trì.',
    '1. Các văn bản do Bộ Tư pháp chủ trì soạn thảo',
    '2. Chậm tiến độ do Sở Xây dựng thiếu nhân lực',
    '2. Tham gia đoàn kiểm tra liên ngành do Sở Xây dựng chủ trì.',
    '- Hội thi do đồng chí Chủ tịch chủ trì.',
  ],
})

/** "Việc tập huấn", "Công tác hậu cần": a kind of work. */
const WORK = /(?:^|[.;:] )(?:[-+] )?(?:Việc|Công tác) (?:(?!theo |nếu |khi |là |đã |được )[\p{L}\d]+,? ){1,16}$/u
const DOES =
  /^ ?(?:tổ chức |triển khai )?(?:thực hiện|hướng dẫn|đảm nhiệm|phụ trách)(?: theo quy định)?(?:[.;)]|, [^.;,]{3,60} phối hợp|$)/iu

const workDone = (block: Block, at: number, behind: string) =>
  DOES.test(behind) && WORK.test(block.text.slice(block.body, at))

/** Whether nothing but the thing stands before "do" in its sentence. */
const seenTo = (block: Block, at: number) => THING.test(block.text.slice(block.body, at))
