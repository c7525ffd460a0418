/** Those of a list who are named once more behind it: "UBND các xã, NHẤT LÀ các xã ven sông, khẩn trương sơ tán dân". */
import { STRESSED } from '../../body/group/quality.ts'
import { listAt } from '../../body/list.ts'
import { startsBody } from '../../body/start.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { dutyAt } from './duty.ts'

/** "…, TRONG ĐÓ TRỌNG TÂM LÀ các tỉnh: Bình An, Hòa Bình". */
const AMONG = phrases(
  'trong đó trọng tâm là | trong đó tập trung | trong đó ưu tiên | trong đó chú trọng | trong đó nhất là | trong đó đặc biệt là',
  'trong đó chủ yếu là | trong đó có | trọng tâm là | tập trung là | nhất là tại | nhất là ở | đặc biệt là tại | đặc biệt là ở',
)
/** How far behind those words the verb may stand, in tokens. */
const TO_VERB = 40

/** "…, nhất là các tỉnh trong vùng A, VÙNG B chủ động": a further part of the country. */
const AREAS = phrases('vùng | khu vực | thuộc vùng | thuộc khu vực')

/** The token behind those who are stressed, before the verb of all; `at` if nobody is. */
export function stressedEnd(text: string, tokens: Tokens, at: number): number {
  if (tokens[at]?.low !== ',') return at
  const stress = phraseAt(tokens, at + 1, AMONG) || phraseAt(tokens, at + 1, STRESSED)
  if (stress === 0) return at
  const from = at + 1 + stress
  const list = listAt(text, tokens, from)
  if (list && dutyAt(tokens, list.to) !== undefined) return list.to
  return verbBehind(tokens, from) ?? list?.to ?? at
}

/** "các xã có nguy cơ sạt lở, KHẨN TRƯƠNG sơ tán": behind the comma, or behind the last of the places named. */
function verbBehind(tokens: Tokens, from: number): number | undefined {
  for (let i = from + 1; i < tokens.length && i < from + TO_VERB; i++) {
    const { low, cap } = tokens[i]!
    if (low === '.' || low === ';') return undefined
    if (low === ',') {
      if (dutyAt(tokens, i) !== undefined) return i
      if (!tokens[i + 1]?.cap && !startsBody(tokens, i + 1) && phraseAt(tokens, i + 1, AREAS) === 0) return undefined
    } else if (!cap && tokens[i - 1]!.cap && dutyAt(tokens, i) !== undefined) return i
  }
  return undefined
}
