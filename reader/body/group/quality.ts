/** What is said of all bodies of a group, and where it ends: "các đơn vị ĐƯỢC GIAO VỐN chủ trì". */

import { DUTIES, QUALITY_ENDS } from '../../words/duties.ts'
import { KINDS, MEMBERS } from '../../words/names/bodies.ts'
import { FIELDS, OPEN_QUALITIES, OPEN_VERBS } from '../../words/names/fields.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { inCompound } from '../run.ts'
import { placeAt, startsBody } from '../start.ts'

/** How far an open quality may run, in tokens. */
const OPEN_LENGTH = 30

/** "Các hộ gia đình chăn nuôi, mua, bán gia cầm PHẢI …": verbs within the quality, up to the word that obliges. */
export const OBLIGED = phrases('phải | có trách nhiệm | chịu trách nhiệm | có nghĩa vụ')

export const TO_OBLIGED = 18

/** "các TTYT huyện ĐƯỢC CẤP thiết bị TIẾN HÀNH …", "các Chi cục Thuế TRÊN ĐỊA BÀN tỉnh": what is said of all of them, up to their verb; `at` if nothing is. */
export function grantedEnd(tokens: Tokens, at: number): number {
  const open = /^(?:được|trên|đóng)$/u.test(tokens[at]?.low ?? '') ? phraseAt(tokens, at, OPEN_QUALITIES) : 0
  return open > 0 ? openEnd(tokens, at + open) : at
}

/** "trong phạm vi của mình": how they are to work, not which of them. */
export const OWN_RANGE = phrases(
  'trong phạm vi của mình | trong phạm vi chức năng | trong phạm vi nhiệm vụ | trong phạm vi quyền hạn | trong phạm vi trách nhiệm | trong phạm vi thẩm quyền',
)

const TAKING_PART = phrases('tham gia | thực hiện | thụ hưởng | quản lý')
const PROGRAMMES = phrases('chương trình | dự án | đề án | kế hoạch | phong trào | quy chế | mô hình | cuộc vận động')
const PROGRAMME_LENGTH = 12

/** "UBND các tỉnh THAM GIA CHƯƠNG TRÌNH có trách nhiệm …": which of them, where only behind it stands what they owe; `at` if nothing of the kind is said. */
export function takingPartEnd(tokens: Tokens, at: number): number {
  if (phraseAt(tokens, at, HAS_FUNCTION) > 0) return functionEnd(tokens, at)
  if (tokens[at]?.low === 'được' && memberBefore(tokens, at)) return doneToEnd(tokens, at)
  if (tokens[at]?.low === 'chưa' && memberBefore(tokens, at)) return notYetEnd(tokens, at)
  const under = phraseAt(tokens, at, UNDER)
  if (under > 0) return phraseAt(tokens, at + under, DUTIES) > 1 ? at + under : at
  const works = phraseAt(tokens, at, WORKS)
  if (works > 0 && memberBefore(tokens, at)) return worksEnd(tokens, at, at + works)
  const leads = phraseAt(tokens, at, GIVEN_WORK)
  if (leads > 0 && memberBefore(tokens, at) && phraseAt(tokens, at + leads, OBLIGED_BY_WORD) > 0) return at + leads
  const verb = phraseAt(tokens, at, TAKING_PART)
  if (verb === 0 || !tokens[at + verb]?.cap || phraseAt(tokens, at + verb, PROGRAMMES) === 0) return at
  for (let i = at + verb + 2; i < at + PROGRAMME_LENGTH && tokens[i] && !tokens[i]!.mark; i++)
    if (phraseAt(tokens, i, OBLIGED) > 0 || phraseAt(tokens, i, IS_A) > 0) return i
  return at
}
/** Two works that say which of them are meant, where another verb follows. */
const WORKS = phrases(`
  quản lý, khai thác | quản lý, vận hành | quản lý, bảo trì | quản lý và khai thác | quản lý và vận hành | khai thác, vận hành | vận hành, khai thác
  quản lý, kinh doanh | khai thác, chế biến | thu mua, chế biến | nuôi trồng, chế biến | sản xuất, chế biến | thu gom, vận chuyển
`)

/** "Các đơn vị QUẢN LÝ, KHAI THÁC CÔNG TRÌNH THỦY LỢI kiểm tra …": their work, up to what they are told; `at` if nothing is. */
function worksEnd(tokens: Tokens, at: number, from: number): number {
  for (let i = from + 1; i < from + PROGRAMME_LENGTH && tokens[i] && !/^[.;:()]$/u.test(tokens[i]!.low); i++)
    if (!tokens[i - 1]!.mark && endsQuality(tokens, i)) return i
  return at
}

const NOT_DONE = phrases(`
  hoàn thành | thực hiện | triển khai | ban hành | xây dựng | phê duyệt | báo cáo | giải ngân | nộp | gửi | đạt | có | tổ chức | bàn giao | kiện toàn
  thành lập | đăng ký | lập
`)
const PRESSED = phrases('khẩn trương | phải | cần | có trách nhiệm | tập trung | nhanh chóng | tiếp tục')

/** "Các địa phương CHƯA HOÀN THÀNH khẩn trương rà soát": what they have not done yet, up to what presses them; `at` if nothing does. */
function notYetEnd(tokens: Tokens, at: number): number {
  const verb = phraseAt(tokens, at + 1, NOT_DONE)
  if (verb === 0) return at
  for (let i = at + 1 + verb; i < at + PROGRAMME_LENGTH && tokens[i] && !/^[.;:()]$/u.test(tokens[i]!.low); i++)
    if (phraseAt(tokens, i, PRESSED) > 0 && !/^(?:và|chưa|không|,)$/u.test(tokens[i - 1]!.low)) return i
  return at
}

/** "Các đơn vị CHỊU SỰ KIỂM TRA cung cấp hồ sơ": what others do to them, where their own work stands right behind it. */
const UNDER = phrases(`
  chịu sự giám sát | chịu sự kiểm tra | chịu sự thanh tra | chịu sự kiểm tra, giám sát | chịu sự giám sát, kiểm tra
  chịu sự thanh tra, kiểm tra | chịu sự kiểm toán | chịu sự quản lý
`)

/** "Các cơ sở ĐƯỢC PHÂN BỔ HẠN NGẠCH có trách nhiệm …": what was done to them, up to what they owe. */
function doneToEnd(tokens: Tokens, at: number): number {
  for (let i = at + 2; i < at + TO_OBLIGED && tokens[i] && !tokens[i]!.mark; i++)
    if (phraseAt(tokens, i, OBLIGED_BY_WORD) > 0) return i
  return at
}

const HAS_FUNCTION = phrases('có chức năng')
const DOES = phrases(`
  tổ chức | phối hợp | chịu trách nhiệm | có trách nhiệm | tiến hành | chủ trì | căn cứ | tăng cường | tiếp tục | chủ động | phải | cần
`)

/** "các đơn vị CÓ CHỨC NĂNG KIỂM TRA CHUYÊN MÔN tổ chức …": the work they are there for, up to what they do. */
function functionEnd(tokens: Tokens, at: number): number {
  if (phraseAt(tokens, at + 3, DUTIES) === 0 || phraseAt(tokens, at + 3, DOES) > 0) return at
  for (let i = at + 4; i < at + PROGRAMME_LENGTH && tokens[i] && !tokens[i]!.mark; i++)
    if (phraseAt(tokens, i, DOES) > 0) return i
  return at
}

const IS_A = phrases('là cơ quan | là đơn vị | là đầu mối | là chủ đầu tư')

export function openAt(tokens: Tokens, at: number): number {
  // "Các đơn vị ĐƯỢC UBND tỉnh giao vốn …": by whom.
  if (tokens[at]!.low === 'được' && tokens[at + 1]?.cap && memberBefore(tokens, at)) return 1
  if (phraseAt(tokens, at, OWN_RANGE) > 0) return 0
  const open = phraseAt(tokens, at, OPEN_QUALITIES)
  // "Người đứng đầu đơn vị TRỰC TIẾP PHỤ TRÁCH": how they are to work; "trực tiếp sản xuất" says which of them.
  if (open === 0 && commandsAt(tokens, at)) return 0
  return open > 0 || !memberBefore(tokens, at) ? open : phraseAt(tokens, at, OPEN_VERBS)
}

const COMMANDS = phrases(
  'lãnh đạo | chỉ đạo | phụ trách | kiểm tra | theo dõi | điều hành | chịu trách nhiệm | mời | làm việc',
)

const commandsAt = (tokens: Tokens, at: number) => tokens[at]!.bare === 'truc' && phraseAt(tokens, at + 2, COMMANDS) > 0

export function memberBefore(tokens: Tokens, at: number): boolean {
  return [1, 2, 3].some(length => phraseAt(tokens, at - length, MEMBERS) === length)
}

/** Before those of a group who are named once more. */
export const STRESSED = phrases('đặc biệt là | nhất là | trước hết là | kể cả | bao gồm cả')

/** "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ": all of them stand behind one name. */
export const RANKS = phrases(
  'bộ , cơ quan ngang bộ | bộ , cơ quan ngang bộ , cơ quan thuộc chính phủ | bộ , cơ quan ngang bộ và cơ quan thuộc chính phủ',
)

const GIVEN_WORK = phrases(
  'chủ trì | phối hợp | thực hiện | phụ trách | tham mưu | chủ trì thực hiện | chủ trì, phối hợp',
)
const OBLIGED_BY_WORD = phrases('có trách nhiệm | chịu trách nhiệm | có nghĩa vụ | có nhiệm vụ')

/** "các cơ quan được phân công CHỦ TRÌ NHIỆM VỤ TẠI KẾ HOẠCH NÀY có trách nhiệm …": verbs of what was given, up to the word that obliges; `from` if there is none. */
function givenEnd(tokens: Tokens, from: number): number {
  if (!/^(?:công|giao|vụ)$/u.test(tokens[from - 1]!.low) || phraseAt(tokens, from, GIVEN_WORK) === 0) return from
  for (let i = from + 1; i < tokens.length && i < from + OPEN_LENGTH; i++) {
    if (phraseAt(tokens, i, OBLIGED_BY_WORD) > 0) return i
    if (tokens[i]!.mark || (tokens[i]!.low === 'và' && startsBody(tokens, i + 1))) return from
  }
  return from
}

/** "các chi bộ trực thuộc và ĐỒNG CHÍ Trần Văn Bình": persons who are named beside the group. */
const NAMED = phrases('đồng chí | đ/c | các đồng chí | ông | các ông')

/** Runs to the verb, or to the mark behind which another name or nothing follows. */
export function openEnd(tokens: Tokens, from: number): number {
  const given = givenEnd(tokens, from)
  if (given > from) return given
  let to = from + phraseAt(tokens, from, RANKS)
  while (to < tokens.length && to < from + OPEN_LENGTH) {
    const token = tokens[to]!
    if (token.low === ',' || token.low === 'và' || token.low === '-' || token.low === '&') {
      if (startsBody(tokens, to + 1) || (token.low === ',' && phraseAt(tokens, to + 1, QUALITY_ENDS) > 0)) return to
      if (token.low === ',' && phraseAt(tokens, to + 1, STRESSED) > 0) return to
      if (token.low !== '-' && phraseAt(tokens, to + 1, NAMED) > 0) return to
      if (token.low === ',' && phraseAt(tokens, to + 1, ORGANISATIONS) > 0) return to
      if (token.low === ',' && phraseAt(tokens, to + 1, MEMBERS) > 0 && phraseAt(tokens, to + 1, DUTIES) === 0)
        return to
    } else if (token.low === 'là' && to > from) return to
    else if (token.mark && token.low !== '/' && token.low !== '"' && token.low !== '“' && token.low !== '”') return to
    else if (!token.cap && to > from && endsQuality(tokens, to)) return to
    else if (
      !token.cap &&
      to === from &&
      (phraseAt(tokens, to, QUALITY_ENDS) > 1 ||
        commandsAt(tokens, to) ||
        organises(tokens, to) ||
        endsArea(tokens, to) ||
        worksNext(tokens, to))
    )
      return to
    else if (token.cap && to > from && !tokens[to - 1]!.mark && startsDuty(tokens, to)) return to
    to++
  }
  return to
}

/** A heading and its first sentence run together: "… trên địa bàn tỉnh Cử phóng viên". */
const startsDuty = (tokens: Tokens, at: number) =>
  phraseAt(tokens, at, DUTIES) > 0 &&
  phraseAt(tokens, at - 1, KINDS) < 2 &&
  !(tokens[at + 1]?.cap ?? true) &&
  tokens[at]!.text !== tokens[at]!.text.toUpperCase()

const WHOLE = /^(?:bộ|sở|tỉnh|huyện|xã|ngành|cục|ban)$/u

/** What is no second syllable of a name in capitals: "giáp ranh với tỉnh Bình An ĐỂ điều tiết". */
const CLOSING = phrases('để | nhằm | phải | cần | sẽ')

const ORGANISED = phrases('tổ chức')

const ORGANISATIONS = phrases(`
  tổ chức pháp chế | tổ chức chính trị | tổ chức đảng | tổ chức xã hội | tổ chức đoàn | tổ chức hội | tổ chức tín dụng | tổ chức kinh tế | tổ chức quần chúng
  tổ chức công đoàn | tổ chức cá nhân | tổ chức có | tổ chức liên quan | tổ chức khác | tổ chức và | tổ chức cán bộ | tổ chức bộ máy
  tổ chức phi chính phủ | tổ chức tôn giáo | tổ chức sự nghiệp | tổ chức hành chính | tổ chức khoa học | tổ chức cơ sở
`)

/** "trên địa bàn xã TỔ CHỨC khám", "thuộc Bộ Công an TỔ CHỨC": the verb, where no "của", "thuộc" or "công tác" makes it a noun. */
const organises = (tokens: Tokens, at: number) =>
  phraseAt(tokens, at, ORGANISED) > 0 &&
  tokens[at]!.text === 'tổ' &&
  !tokens[at - 1]!.mark &&
  !/^(?:của|thuộc|với|bởi|cho|trong|là|các|những|mọi|và|hoặc|tác|ban|hệ|theo|do|từ|vụ|trách)$/u.test(
    tokens[at - 1]!.low,
  ) &&
  (phraseAt(tokens, at, ORGANISATIONS) === 0 || phraseAt(tokens, at + 2, GATHERINGS) > 0) &&
  tokens[at + 2]?.mark === false

/** What is organised, though it begins like an association: "tổ chức HỘI NGHỊ". */
const GATHERINGS = phrases(
  'hội nghị | hội thi | hội thảo | hội chợ | hội diễn | hội giảng | hội đàm | hội trại | hội thao | hội khỏe | hội báo',
)

/** What others did to them, and no work of theirs: "các dự án của Sở Xây dựng QUẢN LÝ". */
const DONE_TO = phrases(
  'quản lý | phụ trách | thành lập | phê duyệt | cấp phép | tổ chức | đầu tư | chủ quản | giao | theo',
)

/** "các đơn vị thuộc Sở Y tế BAN HÀNH quy chế", "các xã miền núi CỬ CÁN BỘ": a verb and its object behind a quality that is whole. */
export function worksNext(tokens: Tokens, at: number): boolean {
  const verb = phraseAt(tokens, at, DUTIES)
  if (verb === 0 || phraseAt(tokens, at, DONE_TO) > 0) return false
  if (!areaBefore(tokens, at)) {
    if (verb < 2 || (tokens[at + verb]?.mark ?? true) || phraseAt(tokens, at - 2, BUILDERS) > 0) return false
    if (phraseAt(tokens, at - 2, WHOLE_QUALITIES) !== 2 && !wholeBodyBefore(tokens, at)) return false
  }
  for (let i = at; i < at + TO_OBLIGED && tokens[i] && !/^[.,;:()]$/u.test(tokens[i]!.low); i++)
    if (phraseAt(tokens, i, OBLIGED) > 0 || tokens[i]!.low === 'bị' || tokens[i]!.low === 'đã') return false
  return true
}

const WHOLE_QUALITIES = phrases(
  'miền núi | vùng cao | ven biển | biên giới | liên quan | trực thuộc | có rừng | có biển | có đê | hạ du | giáp ranh | vùng xa | đi qua',
  'chữa bệnh | thi công | lưu trú',
)

/** What those build who are told of as builders: "các nhà thầu THI CÔNG XÂY DỰNG cầu". */
const BUILDERS = phrases(
  'thi công xây dựng | thi công lắp đặt | thi công sửa chữa | thi công bảo trì | thi công giải phóng',
)

const AREA = phrases('địa bàn')
/** The words of a place behind "địa bàn" are no more than these, in tokens. */
const AREA_LENGTH = 6

/** "các trường trên địa bàn xã An Bình TREO băng rôn": a place is a whole quality, and any verb ends it. */
function areaBefore(tokens: Tokens, at: number): boolean {
  let from = at
  while (from > at - AREA_LENGTH && (tokens[from - 1]?.cap || placeAt(tokens, from - 1) === 1)) from--
  return phraseAt(tokens, from - 2, AREA) === 2
}

/** "các ngân hàng trên địa bàn CẦN chủ động", "… KHI được hỏi": right behind the place. */
const endsArea = (tokens: Tokens, at: number) =>
  areaBefore(tokens, at) &&
  (phraseAt(tokens, at, CLOSING) > 0 ||
    phraseAt(tokens, at, QUALITY_ENDS) > 0 ||
    /^(?:khi|nếu)$/u.test(tokens[at]!.low))

/** Whether a body that all of them belong to ends before `at`: its kind and a field that is known. */
function wholeBodyBefore(tokens: Tokens, at: number): boolean {
  for (let i = at - 2; i > 0 && i > at - OPEN_LENGTH; i--) {
    const kind = tokens[i]!.cap ? phraseAt(tokens, i, KINDS) : 0
    if (kind > 0 && /^(?:thuộc|của)$/u.test(tokens[i - 1]!.low))
      return i + kind + phraseAt(tokens, i + kind, FIELDS) === at && i + kind < at
  }
  return false
}

function endsQuality(tokens: Tokens, at: number): boolean {
  if ((tokens[at - 1]!.cap && phraseAt(tokens, at, CLOSING) > 0) || organises(tokens, at)) return true
  if (worksNext(tokens, at) || commandsAt(tokens, at)) return true
  const ends = phraseAt(tokens, at, QUALITY_ENDS)
  if (
    ends === 0 ||
    phraseAt(tokens, at - 1, KINDS) > 1 ||
    openAt(tokens, at) > ends ||
    (ends === 1 && inCompound(tokens, at))
  )
    return false
  const before = tokens[at - 1]!
  // "các cơ sở kinh doanh thuốc được KIỂM TRA": what was done to them.
  if (before.low === 'được' || before.low === 'bị') return false
  // The second syllable of "Chương trình" is no verb; "của Bộ" is whole.
  return ends > 1 || WHOLE.test(before.low) || !before.cap || before.text === before.text.toUpperCase()
}
