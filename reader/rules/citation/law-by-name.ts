import { rule } from '../../rule.ts'
import { fullDay } from '../../words/dates.ts'
import { isLaw, lawEnd, startsLaw } from '../../words/laws.ts'
import { bareLetters } from '../../words/tokens.ts'
import { type Cited, ISSUED, issuedOn } from './citation.ts'

// A name that is not in the list is taken as far as the words that follow names of laws, and only where the law is a basis.
const ENDS_NAME =
  '(?!(?:ngày|năm|số|của|về|quy|được|có|này|trong|tại|để|đã|theo|thì|do|sửa|và (?:các|pháp|những|Luật|Nghị|hướng|văn|quy|thực)|Điều)(?!\\p{L}))'
/** "Luật Sư", "Luật Gia" are persons. */
const FIRST = '^(?!Sư |Gia )\\p{Lu}\\p{Ll}{0,8}'
const UNLISTED = new RegExp(`${FIRST}(?: ${ENDS_NAME}\\p{L}{1,9}){1,11}`, 'u')
/** "các đạo luật mới như Luật A, Luật B": another law behind it. */
const LISTED = new RegExp(`${UNLISTED.source}(?=(?:,|;| và) (?:Bộ l|L)uật \\p{Lu})`, 'u')
/** Its own day tells where a name with commas ends, and that it is a law's. */
const DATED = new RegExp(
  `${FIRST}(?:(?:, (?!trình|gửi|báo|họp|ban hành|các|từ|đến|vào)(?=\\p{Ll})| )${ENDS_NAME}\\p{L}{1,9}){1,16}(?= ngày \\d{1,2}(?:/| tháng ))`,
  'u',
)
/** "Luật THADS": its initials, long enough to be no word. */
const INITIALS = /^(?!TNHH|MTV)[A-ZĐ]{3,7}(?![\p{L}\p{N}&-]| [A-ZĐ]{2})/u
/** One law that amends many at once: "Luật sửa đổi, bổ sung một số điều của 11 luật liên quan đến quy hoạch". */
const MANY =
  /^[Ss]ửa đổi,? bổ sung (?:một số điều của )?(?:các|\d{1,2}) [Ll]uật (?:có )?(?:liên quan|trong lĩnh vực)(?:,? (?!ngày |năm |số |nghị |thông )\p{Ll}{1,9}){1,14}/u
const BASIS =
  /(?:[Cc]ăn cứ|[Tt]heo)(?: quy định(?: của| tại)?| các quy định(?: của| tại)?| [Đđ]iều \d{1,3},?| khoản \d{1,2},?){0,4} $/u
const AMENDING = /^sua doi(?:,| va)? ?bo sung(?: mot so dieu)?(?: cua)?(?: cac)? (?=(?:bo )?luat )/
const NEXT_LAW = /^(?:(?:, | va |, va )?(?:bo )?luat |,? va )/
// Inside the name of a law that amends others, or of a paper that carries one out.
const AMENDED =
  /(?:một số điều|sửa đổi,? bổ sung)(?: của)?(?: các)? (?:(?:Bộ [Ll]uật|[Ll]uật)[^.;]{3,360}(?:,| và) )?$|(?:biện pháp|hướng dẫn|chi tiết)(?: và)? thi hành (?:các |một số điều (?:của )?)?$|\/\S{2,14}(?: [^.;]{0,20})? (?:quy định|hướng dẫn|về|ban hành|sửa đổi)[^.;]{0,130} thi hành (?:các )?$/u
// Work on a law that is in force: "kiến nghị sửa đổi, bổ sung Luật Lao động".
const TO_AMEND =
  /(?:kiến nghị|đề xuất|nghiên cứu|đề nghị|tham mưu|rà soát|xem xét|hoàn thiện|việc)(?:,| để| việc| và)? sửa đổi,? bổ sung(?: một số điều)?(?: của)?(?: các)? (?:(?:Bộ [Ll]uật|[Ll]uật)[^.;]{3,360}(?:,| và) )?$/u
/** "Trường Đại học Luật Hà Nội", "Công ty Luật An Bình": no law of that name. */
const OF_BODY = /(?:học|công ty|TNHH|khoa|hãng|phòng|ngành|viện|nhà|trường|câu lạc bộ) $/iu
/** "Luật số 15/2027/QH16 của Quốc hội về Luật Giá": the number before it is this law's. */
const NUMBERED = /[Ll]uật số \d[^\s;,]{3,20}(?: ngày [^;,]{4,24})?(?: của Quốc hội[^;,.]{0,30})? về (?:ban hành )?$/u
/** A law that amends many names them all before its number, in letters. */
const LONGEST_BEFORE = 420
/** What is still being drawn up. */
const DRAFT = /(?:dự án|dự thảo|(?<!cứ )xây dựng|soạn thảo)(?: sửa đổi)? $/iu
const DAY = new RegExp(`^(?: \\((?:sửa đổi|hợp nhất)[^()]{0,30}\\))?(?: ${fullDay()}(?!\\p{N})|${ISSUED})`, 'u')

export default rule<Cited>({
  name: 'citation/law-by-name',
  says: 'A law, code or ordinance cited by its name alone.',
  needs: ['luật ', 'pháp lệnh ', 'blhs', 'blds', 'bltt'],
  pattern:
    /(?<![\p{L}\p{N}])(?:Bộ [Ll]uật|Luật|Pháp lệnh(?: về)?) (?=[\p{Lu}\p{Ll}])|(?<![\p{L}\p{N}-])BL(?:HS|DS|TTHS|TTDS)(?![\p{L}-])/gu,
  read(_groups, match, block) {
    const start = match.index
    const before = block.text.slice(Math.max(0, start - LONGEST_BEFORE), start)
    const from = start + match[0].length
    const rest = block.text.slice(from, from + 400)
    const whole = match[0].startsWith('BL')
    const length = whole ? 0 : nameLength(rest) || unlistedLength(rest, before)
    if (
      (length === 0 && !whole) ||
      DRAFT.test(before) ||
      NUMBERED.test(before) ||
      (AMENDED.test(before) && !TO_AMEND.test(before))
    )
      return undefined
    if (/^ s[ốô] (?:\d|s[ốô])/u.test(rest.slice(length))) return undefined
    const name = block.text.slice(start, from + length)
    const day = DAY.exec(rest.slice(length))
    match[0] = name + (day?.[0] ?? '')
    return { number: null, name, date: issuedOn(day?.groups ?? {}), type: name.startsWith('Pháp lệnh') ? 'PL' : 'Luật' }
  },

  examples: [
    [
      'trọng tâm là: Luật An ninh Quốc gia, Luật An ninh mạng',
      { number: null, name: 'Luật An ninh Quốc gia', date: null, type: 'Luật' },
      { number: null, name: 'Luật An ninh mạng', date: null, type: 'Luật' },
    ],
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
      { number: null, name: 'Luật Tổ chức chính quyền địa phương', date: '2025-06-16', type: 'Luật' },
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019',
      {
        number: null,
        name: 'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
        date: '2019-11-22',
        type: 'Luật',
      },
    ],
    [
      'Luật Sửa đổi bổ sung một số điều của Luật Tổ chức Chính phủ',
      { number: null, name: 'Luật Sửa đổi bổ sung một số điều của Luật Tổ chức Chính phủ', date: null, type: 'Luật' },
    ],
    [
      'thực hiện Pháp lệnh ưu đãi người có công với cách mạng',
      { number: null, name: 'Pháp lệnh ưu đãi người có công với cách mạng', date: null, type: 'PL' },
    ],
    [
      'Căn cứ Luật hoạt động giám sát của Quốc hội;',
      { number: null, name: 'Luật hoạt động giám sát của Quốc hội', date: null, type: 'Luật' },
    ],
    [
      'Điều 174 BLHS và Luật THADS năm 2027',
      { number: null, name: 'BLHS', date: null, type: 'Luật' },
      { number: null, name: 'Luật THADS', date: null, type: 'Luật' },
    ],
    ['theo Luật NSNN năm 2015', { number: null, name: 'Luật NSNN', date: null, type: 'Luật' }],
    [
      'kiến nghị sửa đổi, bổ sung Luật Lao động, Luật Thi đua, khen thưởng;',
      { number: null, name: 'Luật Lao động', date: null, type: 'Luật' },
      { number: null, name: 'Luật Thi đua, khen thưởng', date: null, type: 'Luật' },
    ],
    [
      'Luật Khiếu ¡ nại ngày 11 tháng 3 năm 2027',
      { number: null, name: 'Luật Khiếu ¡ nại', date: '2027-03-11', type: 'Luật' },
    ],
    [
      'các luật mới như Luật Hòa giải thương mại, Luật Cấp nước sạch và Luật Giá',
      { number: null, name: 'Luật Hòa giải thương mại', date: null, type: 'Luật' },
      { number: null, name: 'Luật Cấp nước sạch', date: null, type: 'Luật' },
      { number: null, name: 'Luật Giá', date: null, type: 'Luật' },
    ],
    [
      'Căn cứ Luật Phòng chay và chửa chay ngày 11/3/2027',
      { number: null, name: 'Luật Phòng chay và chửa chay', date: '2027-03-11', type: 'Luật' },
    ],
    [
      'Luật Cấp thoát nước, xử lý nước thải ngày 29/6/2027 và Bộ Luật Hàng hải 25/11/2015',
      { number: null, name: 'Luật Cấp thoát nước, xử lý nước thải', date: '2027-06-29', type: 'Luật' },
      { number: null, name: 'Bộ Luật Hàng hải', date: '2015-11-25', type: 'Luật' },
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Báo chí và Xuất bản ngày 11/3/2027',
      {
        number: null,
        name: 'Luật sửa đổi, bổ sung một số điều của Luật Báo chí và Xuất bản',
        date: '2027-03-11',
        type: 'Luật',
      },
    ],
    [
      'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bến bãi Việt Nam ở biên giới ngày 11/3/2027',
      {
        number: null,
        name: 'Luật sửa đổi, bổ sung một số điều của Luật Bến bãi Việt Nam ở biên giới',
        date: '2027-03-11',
        type: 'Luật',
      },
    ],
    ['Pháp lệnh về Cựu chiến binh', { number: null, name: 'Pháp lệnh về Cựu chiến binh', date: null, type: 'PL' }],
    ['Luật Giá (sửa đổi) ngày 11/3/2027', { number: null, name: 'Luật Giá', date: '2027-03-11', type: 'Luật' }],
    [
      'Luật sửa đổi, bổ sung một số điều của 12 luật có liên quan đến bến bãi ngày 11/3/2027',
      {
        number: null,
        name: 'Luật sửa đổi, bổ sung một số điều của 12 luật có liên quan đến bến bãi',
        date: '2027-03-11',
        type: 'Luật',
      },
    ],
    ['theo Luật Đâu tư công và các văn bản', { number: null, name: 'Luật Đâu tư công', date: null, type: 'Luật' }],
  ],
  not: [
    'Trường Đại học Luật Hà Nội ngày 05/3/2027; Công ty Luật An Bình ngày 05/3/2027',
    'Căn cứ Luật số 15/2027/QH16 của Quốc hội về Luật Người khuyết tật;',
    'Luật Sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán, Luật Kiểm toán độc lập, Luật Ngân sách nhà nước, Luật Quản lý, sử dụng tài sản công, Luật Quản lý thuế, Luật Xử lý vi phạm hành chính số 12/2027/QH16',
    'góp ý dự thảo Luật Đất đai',
    'chuẩn bị việc xây dựng Luật Thư viện',
    'dự án Luật Cấp thoát nước, trình ngày 29/6/2027',
    'chỉ đạo xây dựng Dự án Luật Đất đai (sửa đổi)',
    'quy định biện pháp thi hành Luật Phòng cháy và chữa cháy',
    'Nghị định số 12/2027/NĐ-CP quy định cơ chế gỡ vướng mắc trong tổ chức thi hành Luật Đất đai',
    'pháp luật đất đai',
    'Luật sư Việt Nam',
    'Công ty Luật ABC; Luật TNHH Bình An; LUẬT THI ĐUA',
    'Hội Luật gia tỉnh',
    'Luật này có hiệu lực',
    'Luật Giá số 16/2023/QH15',
    'Luật sửa đổi, bổ sung một số điều của 12 luật có liên quan đến bến, bãi số 15/2027/QH16',
    'kỷ luật lao động',
  ],
})

/** Letters of the name behind "Luật": a law of the list, or one that amends laws of the list; 0 where none stands. */
function nameLength(rest: string): number {
  if (!startsLaw(bareLetters(rest.slice(0, 24).toLowerCase()))) return 0
  const bare = bareLetters(rest.toLowerCase())
  const amending = AMENDING.exec(bare)
  if (!amending) {
    const end = Math.max(0, lawEnd(bare, 0))
    // Of one syllable only the very letters count: "Luật gia" is no "Luật Giá".
    return rest.slice(0, end).includes(' ') || isLaw(rest.slice(0, end)) ? end : 0
  }
  let end = 0
  let at = amending[0].length
  for (let next = NEXT_LAW.exec(bare.slice(at)); next; next = NEXT_LAW.exec(bare.slice(at))) {
    const from = at + next[0].length
    const to = Math.max(lawEnd(bare, from), from + (DATED.exec(rest.slice(from))?.[0].length ?? 0))
    if (to === from) break
    end = at = to
  }
  return end
}

/** Letters of a name that is in no list, where its own day, a law behind it or the words before it tell that it is a law's. */
function unlistedLength(rest: string, before: string): number {
  if (OF_BODY.test(before)) return 0
  const name =
    INITIALS.exec(rest) ??
    MANY.exec(rest) ??
    DATED.exec(rest) ??
    LISTED.exec(rest) ??
    (BASIS.test(before) ? UNLISTED.exec(rest) : null)
  return name?.[0].length ?? 0
}
