/** Who else is named between a body and its verb: persons, companions, helpers, those who are meant in particular. */
import { OBLIGED } from '../../body/group/quality.ts'
import { nameAt } from '../../body/name.ts'
import { quantifierAt } from '../../body/start.ts'
import { DUTIES } from '../../words/duties.ts'
import { PERSONS } from '../../words/names/posts.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'

export const STAFF = phrases('người lao động | người học | lực lượng vũ trang')
const OF_HOUSE = phrases(`
  có liên quan | liên quan | trong đơn vị | trong cơ quan | trong toàn trường | toàn trường | của trường | của đơn vị | thuộc sở
  thuộc phạm vi quản lý | trong toàn ngành | của cơ quan | trong trường | của bệnh viện | trong công ty
`)

/** "Giao Ủy ban nhân dân xã, TRỰC TIẾP LÀ đồng chí Chủ tịch, chỉ đạo …": who of the body answers for it. */
const IN_CHARGE = phrases(
  'trực tiếp là | trực tiếp, thường xuyên là | thường xuyên là | mà trực tiếp là | trước hết là | đứng đầu là | người đứng đầu là',
)

/** "Trưởng các khoa VÀ TOÀN THỂ VIÊN CHỨC, NGƯỜI LAO ĐỘNG căn cứ …": persons behind the bodies, who are no owners; `at` if there are none. */
export function personsEnd(tokens: Tokens, at: number): number {
  let to = at
  for (let next = at; /^(?:,|;|và)$/u.test(tokens[next]?.low ?? ''); next = to) {
    const charged = phraseAt(tokens, next + 1, IN_CHARGE)
    const from = next + 1 + (tokens[next + 1]?.low === 'và' ? 1 : charged)
    const first = from + quantifierAt(tokens, from)
    const persons = phraseAt(tokens, first, PERSONS) || phraseAt(tokens, first, STAFF)
    const body = charged > 0 && persons === 0 ? nameAt(tokens, from)?.to : undefined
    if (body !== undefined) {
      to = body
      continue
    }
    if (persons === 0) return to
    to = first + persons
    if (charged > 0) to = nameAt(tokens, to)?.to ?? to
    to = whichEnd(tokens, to + phraseAt(tokens, to, OF_HOUSE))
  }
  return to
}

/** "và sinh viên KHÓA 50 thực hiện": which of the persons, up to the verb. */
function whichEnd(tokens: Tokens, at: number): number {
  for (let i = at; i <= at + WHICH; i++) {
    const token = tokens[i]
    if (phraseAt(tokens, i, OBLIGED) > 0) return i
    if (!token || token.mark || /^(?:bị|được|đã|có|không|và)$/u.test(token.low)) return at
    if (phraseAt(tokens, i, DUTIES) > 1) return i
  }
  return at
}
const WHICH = 4

/** "Sở Xây dựng CÙNG Công an tỉnh và Sở Y tế kiểm tra": those beside the owner, named before the verb; `at` if there are none. */
export function companionsEnd(tokens: Tokens, at: number): number {
  if (tokens[at]?.low !== 'cùng') return at
  let name = nameAt(tokens, at + (tokens[at + 1]?.low === 'với' ? 2 : 1), true)
  let to = at
  while (name) {
    to = name.to
    name = /^(?:,|;|và)$/u.test(tokens[to]?.low ?? '') ? nameAt(tokens, to + 1, true) : undefined
  }
  return to
}

/** "Các cơ sở giáo dục LÀ TRƯỜNG TRUNG HỌC phải …": which of them, up to the word that obliges; `at` if it is not said. */
export function suchAsEnd(tokens: Tokens, at: number): number {
  if (tokens[at]?.low !== 'là' || phraseAt(tokens, at + 1, SUCH_AS) === 0) return at
  for (let i = at + 2; i < at + TO_VERB && tokens[i] && !/^[.;:()]$/u.test(tokens[i]!.low); i++)
    if (phraseAt(tokens, i, OBLIGED) > 0) return i
  return at
}
const SUCH_AS = phrases('bệnh viện | trường | trung tâm | phòng khám | doanh nghiệp | hợp tác xã | tổ chức tín dụng')

/** "Sở Y tế, VỚI SỰ PHỐI HỢP CỦA Công an tỉnh, tổ chức kiểm tra": those who help stand before the verb. */
export const SHARED = phrases('với sự phối hợp của | với sự tham gia của | với sự hỗ trợ của | có sự phối hợp của')
const TO_VERB = 40

export function sharedEnd(tokens: Tokens, at: number): number {
  for (let i = at; i < tokens.length && i < at + TO_VERB && !/^[.;:]$/u.test(tokens[i]!.low); i++)
    if (tokens[i]!.low === ',' && phraseAt(tokens, i + 1, DUTIES) > 0) return i + 1
  return at
}
