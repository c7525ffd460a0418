/** Posts that head a body: "Giám đốc Sở Y tế" stands for the body. */

import { DUTIES } from '../duties.ts'
import { phraseAt, phrases } from '../phrases.ts'
import type { Tokens } from '../tokens.ts'
import { KINDS } from './bodies.ts'
import { FIELDS } from './fields.ts'
import { SURNAMES_WITH_MARKS } from './surnames.ts'

/** Followed by the body they head. */
export const POSTS = phrases(`
  thủ trưởng | giám đốc | tổng giám đốc | phó giám đốc | chủ tịch | phó chủ tịch | trưởng | trưởng phòng | trưởng ban
  chánh | chánh văn phòng | chánh thanh tra | chánh án | lãnh đạo | đại diện lãnh đạo | đại diện | người đứng đầu | bộ trưởng
  chánh thanh tra, giám sát ngân hàng | thứ trưởng | thống đốc | phó tổng giám đốc | chánh tòa | chánh toà | trưởng ban nhân dân | trưởng ấp | trưởng thôn | trưởng bản | trưởng khu phố | trưởng xóm | trưởng khóm | trưởng buôn | xóm trưởng | ấp trưởng | thôn trưởng | bản trưởng | trưởng khu dân cư
  vụ trưởng | cục trưởng | tổng cục trưởng | chi cục trưởng | viện trưởng | tổng biên tập | hiệu trưởng | tư lệnh
  chỉ huy trưởng | chủ nhiệm | bí thư | bí thư thứ nhất | trưởng công an | tổ trưởng | đội trưởng | trạm trưởng
  hạt trưởng | tổng thanh tra | tổng kiểm toán | tổng thư ký | ban lãnh đạo | tập thể lãnh đạo | kế toán trưởng
  điều dưỡng trưởng | hộ sinh trưởng | kỹ thuật y trưởng | phó thủ trưởng | phó hiệu trưởng | phó viện trưởng | phó cục trưởng | phó vụ trưởng | phó chánh văn phòng | phó bí thư
  thủ trưởng, lãnh đạo | lãnh đạo, thủ trưởng | lãnh đạo, chỉ huy | chỉ huy, lãnh đạo | bí thư, chủ tịch | chính ủy | chính uỷ | chính ủy, chỉ huy trưởng | chính uỷ, chỉ huy trưởng
  phó trưởng ban | phó trưởng phòng | phó trưởng khoa | thường trực | trưởng đoàn đại biểu quốc hội | trưởng đoàn đbqh | thủ tướng chính phủ
  đồn trưởng | trung đoàn trưởng | tiểu đoàn trưởng | đại đội trưởng | hải đội trưởng | phó tổng biên tập | phó chủ nhiệm | phó chánh thanh tra | phó chi cục trưởng
`)

/** Posts that name their body by themselves. */
export const WHOLE_POSTS = phrases(`
  chánh văn phòng | bộ trưởng | chánh thanh tra | chánh thanh tra, giám sát ngân hàng | thống đốc ngân hàng nhà nước | tổng thanh tra chính phủ | tổng kiểm toán nhà nước | trưởng phòng
  thủ trưởng đơn vị | trưởng đoàn đại biểu quốc hội | trưởng đoàn đbqh | hiệu trưởng | phó hiệu trưởng | kế toán trưởng | phó tổng giám đốc | trưởng ấp | trưởng thôn | trưởng bản | trưởng khu phố | trưởng xóm | trưởng khóm | trưởng buôn | thủ tướng chính phủ
`)

/** Persons: work given to them is not work given to a body. */
export const PERSONS = phrases(`
  đồng chí | đ/c | ông | bà | các đồng chí | phó thủ tướng | các phó thủ tướng | cán bộ | công chức | viên chức
  đảng ủy viên | cấp ủy viên | chi ủy viên | tỉnh ủy viên | giáo viên | học sinh | học viên | sinh viên | báo cáo viên | nhóm trưởng | người dân | nhân dân | hộ dân | phóng viên
  đại biểu hội đồng nhân dân | đại biểu hđnd | cộng tác viên | tình nguyện viên | tuyên truyền viên | kiểm sát viên | giảng viên | nhân viên | trưởng đoàn | phó trưởng đoàn | đảng viên | đoàn viên | hội viên
`)

/** A person, and not a post whose name only begins like one ("Trưởng đoàn", "Trưởng Đoàn đại biểu Quốc hội"). */
export function isPerson(tokens: Tokens, at: number): boolean {
  const person = phraseAt(tokens, at, PERSONS)
  // "các học viện" are no "học viên".
  if (person > 0 && tokens[at + person - 1]!.low === 'viện') return false
  return (person > 0 && phraseAt(tokens, at, WHOLE_POSTS) <= person) || isHeldBy(tokens, at)
}

const HOUSES = phrases('sở | bộ | cục | chi cục | vụ | ban | phòng | văn phòng')

/** "Phó Hiệu trưởng NGUYỄN VĂN AN", "Phó Giám đốc Sở NGUYỄN VĂN AN": a post and who holds it. */
export function isHeldBy(tokens: Tokens, at: number): boolean {
  const post = phraseAt(tokens, at, POSTS)
  if (post === 0 || OF_PLACE.test(tokens[at + post - 1]!.low)) return false
  for (const name of [at + post, at + post + phraseAt(tokens, at + post, HOUSES)])
    if (startsPersonName(tokens, name)) return true
  return false
}
/** The last word of the post of a place: "Trưởng THÔN". */
export const OF_PLACE = /^(?:ấp|thôn|bản|xóm|khóm|buôn|phố|cư)$/u

/** A family name and two more words with capitals that are no kind of body and no field. */
function startsPersonName(tokens: Tokens, at: number): boolean {
  if (!tokens[at]?.cap || !SURNAMES_WITH_MARKS.includes(tokens[at]!.low)) return false
  if (phraseAt(tokens, at, KINDS) > 0 || phraseAt(tokens, at, FIELDS) > 0) return false
  return [at + 1, at + 2].every(i => tokens[i]?.cap && !tokens[i]!.mark)
}

/** How many tokens a deputy's charge takes at most. */
const CHARGE = 5

/** "Phó Hiệu trưởng PHỤ TRÁCH CHUYÊN MÔN": which of the deputies, up to the colon, the end or the verb; `to` where it may be the work itself. */
export function chargeEnd(tokens: Tokens, post: number, to: number): number {
  if (tokens[post]!.low !== 'phó' || tokens[to]?.low !== 'phụ' || tokens[to + 1]?.low !== 'trách') return to
  // "phụ trách công tác tuyển sinh": the work of a field, up to its end.
  const field = /^(?:công|lĩnh)$/u.test(tokens[to + 2]?.low ?? '')
  for (let i = to + 2; i <= to + 1 + CHARGE; i++) {
    if (!tokens[i] || tokens[i]!.low === ':' || (!field && i > to + 2 && phraseAt(tokens, i, DUTIES) > 1)) return i
    if (tokens[i]!.mark || (!field && phraseAt(tokens, i, DUTIES) > 1)) return to
  }
  return to
}
