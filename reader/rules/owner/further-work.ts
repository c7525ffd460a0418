/** Work that is known only where it stands right behind a body: verbs that are in names elsewhere, or in no list at all. */
import { memberBefore } from '../../body/group/quality.ts'
import { quantifierAt, startsBody } from '../../body/start.ts'
import { DUTIES, MANNERS } from '../../words/duties.ts'
import { exactPhrases, phraseAt, phrases } from '../../words/phrases.ts'
import { isSyllable } from '../../words/syllables.ts'
import type { Tokens } from '../../words/tokens.ts'
import { ONLY_REPORTS, ORDERS } from './no-duty.ts'

/** "Khoa Dinh dưỡng TƯ VẤN chế độ ăn": elsewhere such words are part of a name ("đơn vị tư vấn"). */
const WORKS = phrases(`
  tư vấn | thi công | duy tu | xét nghiệm | nuôi dưỡng | huấn luyện | cứu hộ | cứu chữa | kiểm sát | thụ lý | bình ổn | cấp điện | cấp nước
  cấp ứng | tạm ứng | chốt trực | ứng trực | trực chốt | thông quan | đóng mở | cắt tỉa | sao in | dạy bù | dạy học | sưu tầm | chốt sổ | tặng quà | trao quà
  trao học bổng | ủy thác | uỷ thác | tín chấp | kiểm điểm | sinh hoạt | trả lương | chi lương | đăng kiểm | bảo mật | phân phối | cơ cấu lại | soạn thảo
  khám sức khỏe | khám sức khoẻ | khám bệnh | khám và | thu mua | tiêu thụ | sản xuất | gia hạn | in sao | chấm bài | coi thi | chuẩn hóa
  chuẩn bị | làm sạch | làm việc | giữ liên lạc | cảnh giới | chi trả | chi tiền | trực 24 | nấu ăn | dâng hương | đặt hàng | giao ban
  xã hội hóa | xã hội hoá | đối thoại | kết nạp | kết nghĩa | quy tập | phổ cập | kiểm định | xét tốt nghiệp | định giá | đấu giá | đấu thầu | tuyển quân | diễn tập | đăng ký tạm trú | tiếp công dân | hòa giải | hoà giải | công chứng
  trợ giúp | đặc xá | sát hạch | giám định | kiểm dịch | thăm dò | cai nghiện | tái định cư | bảo hành | biểu diễn | chiếu phim | thi đấu | luyện tập | cho vay | vay vốn
  sáp nhập | liên thông | bảo mật | truy xuất | neo đậu | truyền thông | quan trắc | phục hồi | cấp căn cước | cấp hộ chiếu | cấp chủ trương | hộ đê | hộ sinh
  bầu cử | hiệp thương | thẩm duyệt | giám sát phản biện | học tập | xuất nhập | nhập kho | xuất kho | đóng cửa | đăng ký đất | vận tải | cứu nạn | thể dục | ca hát | gói bánh
`)
/** What stands behind a body and is no verb, or tells of what was. */
const NO_WORK = exactPhrases(`
  của | về | tại | với | do | là | được | bị | đã | đang | vừa | mới | và | hoặc | có | để | cho | từ | đến | khi | nếu | mà | này | đó | nào | như | vào | ở
  gồm | bao gồm | còn | chưa | không | thì | rằng | khác | nói trên | nêu trên | trên | trong | theo | tham dự | dự | nhận | nhận thấy | thấy | cùng | lân cận
  họp | nghe | gặp | đồng | chúc | mong | hoan | khen | cảm | cám | kính | trân | cơ bản | nhất trí | hết sức | vui mừng | phấn khởi | xin | tin tưởng | tự hào | thay mặt
  đóng tại | đóng trên | nằm | giáp | cách | chiếm | đạt | gặp | thiếu | chậm | bước | mang | trở | hoạt động | vi phạm | thống nhất | yêu cầu | đề nghị | kết luận
  rộng | dài | cao | sâu | to | nhỏ | lớn | cũ | xa | gần | tư thục | dân lập | công lập | đóng góp
  phía | vẫn | ngoài | thuộc | trực | liên quan | hữu quan | sau | trước | cũng | nay | hiện | hiện nay | luôn | rất | nhất | nguyên | cho biết | tán thành
`)
/** How far behind the first verb the comma before the next may stand, in tokens. */
const TO_NEXT = 9

/** "Công an xã CHỐT TRỰC, phân luồng giao thông": a word in no list, and behind a comma or a semicolon what is work without doubt. */
function joinsWork(tokens: Tokens, at: number): boolean {
  const first = tokens[at]
  if (!first || first.mark || /^\d/u.test(first.low) || phraseAt(tokens, at, NO_WORK) > 0) return false
  for (let i = at + 1; i <= at + TO_NEXT; i++) {
    const token = tokens[i]
    if (!token || /^(?:đã|được|bị|là|khi|nếu|do|của|các|những)$/u.test(token.low)) return false
    if (token.low === ',' || token.low === ';')
      return (
        i > at + 1 &&
        tokens[i + 1]?.cap === false &&
        phraseAt(tokens, i + 1, DUTIES) > 1 &&
        phraseAt(tokens, i + 1, ORDERS) === 0 &&
        phraseAt(tokens, i + 1, ONLY_REPORTS) === 0
      )
    if (token.mark || startsBody(tokens, i)) return false
  }
  return false
}

/** How far before the verb the word that makes them many may stand, in tokens. */
const TO_MANY = 8

/** Of many bodies the same words may only say which of them: "các đơn vị TƯ VẤN, thi công". */
function areMany(tokens: Tokens, at: number): boolean {
  if (memberBefore(tokens, at)) return true
  for (let i = at - 1; i >= 0 && i > at - TO_MANY && !/^[.;:]$/u.test(tokens[i]!.low); i--)
    if (quantifierAt(tokens, i) > 0) return true
  return false
}

/** "Công an xã: CHỐT TRỰC tại các ngã ba": behind the colon of its heading such work may begin with a capital. */
export const startsFurtherWork = (tokens: Tokens, at: number): boolean =>
  phraseAt(tokens, at, WORKS) > 0 || joinsWork(tokens, at)

export const furtherWork = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.cap === false && (phraseAt(tokens, at, WORKS) > 0 || joinsWork(tokens, at)) && !areMany(tokens, at)

/** How many tokens a sentence must go on behind a verb that is in no list, to its mark. */
const LONG_ENOUGH = 3

/** "2. Trạm Y tế xã TẨY GIUN cho học sinh; …": at the head of a clause whatever stands in small letters behind a body of its own name, to the end of the sentence. */
export function opensWork(tokens: Tokens, at: number): boolean {
  const first = tokens[at]
  if (!first || first.mark || first.cap || !isSyllable(first.text)) return false
  // What is in a list was turned down before for what stands around it.
  if ([DUTIES, NO_WORK, ORDERS, ONLY_REPORTS, MANNERS].some(table => phraseAt(tokens, at, table) > 0)) return false
  for (let i = at + 1; i < tokens.length; i++) {
    const low = tokens[i]!.low
    if (/^(?:[:(]|đã|được|bị|là|có)$/u.test(low)) return false
    if (/^[.;,]$/u.test(low)) return i - at >= LONG_ENOUGH
  }
  return false
}
