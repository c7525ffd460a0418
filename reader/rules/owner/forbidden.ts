/** What a body must not do: an order like any other. */
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'

const ABSOLUTELY = phrases('tuyệt đối không | nghiêm cấm | kiên quyết không')

/**
 * "Công an thành phố KHÔNG GIẢI QUYẾT cấp hộ khẩu": what a body of its own name must not do. Behind a group the same words
 * may only say which of them are meant ("Các đơn vị không hoàn thành …"), so that more is asked.
 */
export function forbidden(tokens: Tokens, at: number, group: boolean): boolean {
  const absolutely = phraseAt(tokens, at, ABSOLUTELY)
  if (absolutely > 0) return true
  if (group || tokens[at]?.low !== 'không') return false
  if (phraseAt(tokens, at + 1, FAILED) > 0) return false
  return phraseAt(tokens, at + 1, DUTIES) > 1 || phraseAt(tokens, at + 1, FORBIDDEN) > 0
}
/** "Phòng Kinh tế không hoàn thành nhiệm vụ": what was not done. */
const FAILED = phrases('hoàn thành | thực hiện | báo cáo | chấp hành | phối hợp | triển khai | tham mưu | kịp thời')
const FORBIDDEN = phrases(
  'cấp phép | cấp giấy | hợp thức | cho phép | để xảy ra | cấp mới | cho tàu | cho thuyền | để thiếu | để phát sinh | được để',
)
