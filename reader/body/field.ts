/** The field of a body behind its kind: "Giáo dục và Đào tạo", one known field or two. */
import { DUTIES } from '../words/duties.ts'
import { FIELDS } from '../words/names/fields.ts'
import { phraseAt, phrases } from '../words/phrases.ts'
import type { Tokens } from '../words/tokens.ts'
import { STATE } from './group/places.ts'
import { andGoesOn, runEnd } from './run.ts'
import { startsBody } from './start.ts'

/** A known field; in small letters only if it is no verb ("Cơ quan Thuế xây dựng nội dung"). */
export function fieldAt(tokens: Tokens, at: number): number {
  // "Ban Chỉ đạo QUỐC GIA phòng, chống dịch bệnh".
  const state = tokens[at]?.cap ? 0 : phraseAt(tokens, at, STATE)
  if (state > 0) return phraseAt(tokens, at + state, FIELDS) > 1 ? state + fieldAt(tokens, at + state) : 0
  const whole = phraseAt(tokens, at, FIELDS)
  const length = whole > 2 && phraseAt(tokens, at + whole - 2, BUILDS) > 2 ? whole - 2 : whole
  return length > 0 && !tokens[at]!.cap && phraseAt(tokens, at, DUTIES) >= length ? 0 : length
}

/** "Phòng Quản lý chất lượng XÂY DỰNG KẾ HOẠCH": the end of a field that is the verb. */
const BUILDS = phrases('xây dựng kế hoạch | xây dựng quy chế | xây dựng đề án | xây dựng dự thảo | xây dựng phương án')

/** A known field may be the beginning of a longer one: "Trung tâm Văn hóa, Thể thao" + "và Truyền thông". Those of ministries and departments are all known. */
export function fieldEnd(tokens: Tokens, kind: number, from: number, field: number): number {
  const to = secondFieldEnd(tokens, from + field)
  if (
    /^(?:bộ|sở)$/u.test(tokens[kind]!.low) ||
    tokens[to]?.low !== 'và' ||
    !(tokens[to + 1]?.cap || tokens[kind]!.low === 'công') ||
    !andGoesOn(tokens, to)
  )
    return to
  return Math.max(to, runEnd(tokens, from), runEnd(tokens, to + 1))
}

/** "Phòng Giáo dục Trung học - Giáo dục Thường xuyên": two known fields of one body. */
function secondFieldEnd(tokens: Tokens, to: number): number {
  if (tokens[to]?.low !== '-' || !tokens[to + 1]?.cap || startsBody(tokens, to + 1)) return to
  const second = phraseAt(tokens, to + 1, FIELDS)
  return second > 0 ? secondFieldEnd(tokens, to + 1 + second) : to
}
