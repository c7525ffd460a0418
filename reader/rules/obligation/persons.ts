/** Work of persons, whom the paper does not know as a body. */
import { nameAt } from '../../body/name.ts'
import { quantifierAt } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { OwnerFact } from '../../reading.ts'
import type { Block } from '../../tree.ts'
import { PERSONS, POSTS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'

/** "4. Giáo viên bộ môn", "5. Trưởng 12 ấp" among "1. Tổ chuyên môn", "2. Đoàn trường": whoever that is, what stands below is not everybody's. */
export function isStranger(block: Block, facts: OwnerFact[]): boolean {
  const tokens = tokensIn(block)
  const at = tokenFrom(tokens, block.body)
  if (!block.title || facts.length > 0) return false
  const who = at + quantifierAt(tokens, at)
  // "Xóm trưởng các xóm", "Khối trưởng": heads of what a village is made of.
  if (phraseAt(tokens, who, WHO) > 0 || phraseAt(tokens, who, POSTS) > 0 || tokens[who + 1]?.low === 'trưởng')
    return true
  return nameAt(tokens, at) !== undefined
}

const WHO = phrases(`
  giáo viên | giảng viên | học sinh | sinh viên | học viên | cha mẹ | phụ huynh | cán bộ | công chức | viên chức | nhân viên | người lao động
  người dân | nhân dân | đảng viên | đoàn viên | hội viên | đồng chí | thành viên | cá nhân | hộ gia đình | bác sĩ | điều dưỡng
`)

const ORDERS = phrases('giao | đề nghị | yêu cầu | phân công')

const NAMED = phrases('đồng chí | đ/c | ông | bà | thầy | cô')

/** "Giao đồng chí Phó Chủ tịch trực tiếp chỉ đạo …", "Các đồng chí Phó Giám đốc tiếp tục …": not everybody's. */
export function asksPerson(tokens: Tokens, block: Block): boolean {
  const at = tokenFrom(tokens, block.body)
  if (phraseAt(tokens, at, NAMED) > 0) return true
  const order = phraseAt(tokens, at, ORDERS) || quantifierAt(tokens, at)
  return order > 0 && phraseAt(tokens, at + order, PERSONS) > 0
}
