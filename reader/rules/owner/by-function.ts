/** Bodies that are named by what they do and by no name: "Đơn vị vận hành hệ thống", "Cơ quan chủ trì soạn thảo". */
import { type BodyList, skipBracket } from '../../body/list.ts'
import { tokenFrom } from '../../body/tokens.ts'
import type { Block } from '../../tree.ts'
import { NO_KINDS } from '../../words/names/bodies.ts'
import { phraseAt } from '../../words/phrases.ts'
import { type Tokens, tokenEnd } from '../../words/tokens.ts'
import { OBLIGED } from './only-reports.ts'

/** "4. Đơn vị vận hành hệ thống:", "a) Chủ quản hệ thống thông tin". */
const HEADS =
  /^(?:(?:Cơ quan|Đơn vị) \p{Ll}|Bên \p{Ll}|Tổ chức (?:Đoàn (?:Thanh niên|TNCS|trường)|Công đoàn|Đảng)|Chủ (?:quản|đầu tư|dự án|rừng|công trình|nguồn thải)|(?:Nhà đầu tư|Nhà thầu|Địa phương|Doanh nghiệp|Chính quyền|Hợp tác xã)(?: ?:|$| \p{Ll}))/u
/** "Cơ quan chủ trì:", "Đơn vị tính": labels and remarks. */
const LABELS =
  /^\p{Lu}\p{Ll}+(?: quan| vị)? (?:(?:chủ trì|phối hợp|thực hiện|đầu mối|thường trực)(?: (?:chính|thực hiện|giải quyết).*)?$|(?:thực hiện thủ tục|giải quyết|có|tiếp nhận|ban hành|tổ chức|tham gia|tính|trực tiếp|được|bị|khác|này|đó|nào|liên quan|hành chính|quyết định|cấp|nhận|gửi|nơi)(?!\p{L}))/u
/** "Trách nhiệm của ĐƠN VỊ CHỦ TRÌ:" */
const OF_THEM = /^(?:các )?(?:cơ quan|đơn vị|bên|tổ chức|cơ sở|chủ) \p{Ll}/u
/** What a body is for, or a mark: the name has ended before. */
export const NOT_OF_NAME = /[.;:()"“”]|(?<!\p{L})(?:trong (?:việc|công tác|quá trình|quản lý)|đối với|khi)(?!\p{L})/u
const HEAD_LENGTH = 90

/** Such a body at the head of a clause: its name is what stands before the colon or the end of the clause. */
export function functionHeadAt(block: Block, tokens: Tokens, at: number): BodyList | undefined {
  const from = tokens.starts[at]
  if (from === undefined || block.kind !== 'clause') return undefined
  const rest = block.text.slice(from)
  const name = /^[^:.;()"“”]*/u.exec(rest)![0].trimEnd()
  if (name.length > HEAD_LENGTH || !/^ ?(?::|$)/u.test(rest.slice(name.length))) return undefined
  const heads =
    tokens[at - 1]?.low === 'của'
      ? OF_THEM.test(name) && !NOT_OF_NAME.test(name)
      : HEADS.test(name) && !LABELS.test(name)
  return heads ? nameOf(name, at, tokenFrom(tokens, from + name.length)) : undefined
}

const SUBJECTS = /^(?:(?:cơ quan|đơn vị|cơ sở|bên|chủ các) \p{Ll}|người có thẩm quyền )/iu
/** Words that only a sentence holds, and no name. */
const NOT_IN_SUBJECT = /^(?:nào|này|đó|khác|không|chưa|để|khi|nếu|mà|thì|đã|là|bị)$/u
/** How long such a subject may be, in tokens. */
const SUBJECT_LENGTH = 16

/** "CƠ QUAN THẨM ĐỊNH GIÁ (Sở Tài chính) phải …": the verbs within are its name; the duty stands behind the word that obliges. */
export function functionSubjectAt(text: string, tokens: Tokens, at: number): BodyList | undefined {
  const from = tokens.starts[at]
  if (from === undefined || !SUBJECTS.test(text.slice(from, from + 22)) || phraseAt(tokens, at, NO_KINDS) > 0)
    return undefined
  for (let i = at + 1; i < tokens.length && i < at + SUBJECT_LENGTH; i++) {
    const behind = skipBracket(tokens, i)
    if (phraseAt(tokens, behind, OBLIGED) > 0)
      return i > at + 2 ? nameOf(text.slice(from, tokenEnd(tokens, i - 1)), at, i) : undefined
    if (tokens[i]!.mark || NOT_IN_SUBJECT.test(tokens[i]!.low)) return undefined
  }
  return undefined
}

const nameOf = (name: string, from: number, to: number): BodyList => ({ names: [name], groups: [name], from, to })
