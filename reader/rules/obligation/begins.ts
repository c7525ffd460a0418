/** How a clause begins that is work: with a verb, or with the time or the field of the work and then its verb. */
import { partnerListAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { Block } from '../../tree.ts'
import { DUTIES } from '../../words/duties.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import type { Tokens } from '../../words/tokens.ts'
import { startsDuty } from '../owner/place.ts'

/** Verbs that names of bodies hold too ("Trung tâm Đổi mới sáng tạo"), and so end none. */
const VERBS = phrases(`
  đổi mới | hiện đại hóa | liên tục | kiên quyết | thiết lập | tái cấu trúc | đa dạng | đa dạng hóa | xã hội hóa | cơ cấu lại
  bắt đầu | diễn tập | dứt khoát | gắn kết | chú ý | thận trọng | tôn tạo | truyền thông về | hợp nhất
  nhanh chóng | từng bước | nêu rõ | chỉ rõ | soạn thảo | bảo tồn | tận dụng | tuyên dương | trực tiếp chỉ đạo | trực tiếp theo dõi
  cấp phép | đồng bộ dữ liệu | thu hút | xóa bỏ | xoá bỏ | siết
  tổng điều tra | kích hoạt | lắng nghe | giải thích | điều hành | ký ban hành | phúc tra | họp dân | truyền thông trên | truyền thông qua
  vệ sinh trường | vệ sinh lớp | vệ sinh nhà | vệ sinh đường | tổng vệ sinh | diệt lăng quăng | diệt bọ gậy | diệt muỗi | diệt chuột | khử trùng | tiêu độc
  cấp thuốc | cấp vật tư | cấp hóa chất | cấp hoá chất | miễn học phí | quét dọn | dọn dẹp | thu gom | thu dọn | tiêu hủy | tiêu huỷ
  trồng mới | thắp sáng | khám bệnh cho | khám bệnh miễn phí | khám bệnh, cấp | tặng quà | thăm, tặng | trao quà | hiến máu | quyên góp | nhận đỡ đầu | đỡ đầu | giúp đỡ | xây mới | làm mới | làm sạch | làm giàu | cải tạo | tu sửa | tu bổ
  bê tông hóa | cứng hóa | rào chắn | phát quang | phát tờ rơi | dán áp phích | bình xét | kết nạp
  dạy đủ | dạy học | tham dự | chuyển ngay | phân cấp mạnh | hòa giải | hoà giải
`)
const TIMES = phrases(`
  chậm nhất | trước ngày | trước | đến ngày | đến hết | cuối tháng | đầu tháng | cuối quý | đầu quý | từ ngày | từ tháng
  trong quý | trong tháng | trong năm | ngay trong | hết năm | hết tháng | hết quý | trước mắt | đồng thời | song song với
`)
/** "Tháng 5/2027: RÀ SOÁT …", "Bước 1: LẬP …": the steps of a schedule. */
const STEPS = phrases(
  'tháng | quý | quí | ngày | từ | năm | tuần | đầu | giữa | cuối | học kỳ | đợt | giai đoạn | bước | lần',
)
/** "SỚM chỉ đạo …", "CẦN rà soát …", "KHÔNG cấp phép …". */
const HOW = phrases('sớm | cần | phải | cần phải | chỉ | trực tiếp | không | không được | tuyệt đối không')
const COMPANY = phrases('với | cùng với | cùng')
const FIELDS = phrases('về | đối với | công tác | trong lĩnh vực | riêng')
/** Fields that tell of an event, and not what to do. */
const TELLS = phrases('thời gian | địa điểm | hình thức | thành phần | đối tượng | trang phục | phương tiện')
/** "Về kinh phí: THỰC HIỆN THEO quy định": how it is, behind the colon. */
const GIVEN = phrases('thực hiện theo | thực hiện từ | sử dụng từ | sử dụng nguồn | lấy từ')
/** How far behind a time or a field its verb may stand, in tokens. */
const REACH = 30

export function beginsWork(block: Block): boolean {
  const tokens = tokensIn(block)
  const at = tokenFrom(tokens, block.body)
  if (startsDuty(tokens, at) || phraseAt(tokens, at, VERBS) > 0) return true
  const manner = phraseAt(tokens, at, HOW)
  if (manner > 0) return phraseAt(tokens, at + manner, DUTIES) > 0 || phraseAt(tokens, at + manner, VERBS) > 0
  if (phraseAt(tokens, at, TIMES) > 0) return dutyBehind(tokens, at, /^[,:]$/u)
  if (phraseAt(tokens, at, STEPS) > 0) return dutyBehind(tokens, at, /^:$/u)
  const company = phraseAt(tokens, at, COMPANY)
  if (company > 0) return dutyBehindNames(block, tokens, at + company)
  return phraseAt(tokens, at, FIELDS) > 0 && dutyBehind(tokens, at, /^:$/u)
}

/** Whether the first word is a verb of a duty. */
export function beginsWithVerb(block: Block): boolean {
  const tokens = tokensIn(block)
  const at = tokenFrom(tokens, block.body)
  return phraseAt(tokens, at, DUTIES) > 0 || phraseAt(tokens, at, VERBS) > 0
}

/** "- Với Sở Tài chính, Kho bạc Nhà nước RÀ SOÁT …": those it is done with stand before it. */
function dutyBehindNames(block: Block, tokens: Tokens, at: number): boolean {
  const names = partnerListAt(block.text, tokens, at)
  if (!names) return false
  let to = names.to
  while (/^(?:,|để)$/u.test(tokens[to]?.low ?? '')) to++
  return phraseAt(tokens, to, DUTIES) > 0
}

/** "Chậm nhất ngày 31/12/2027, BẢO ĐẢM …", "Về công tác cán bộ: RÀ SOÁT …". */
function dutyBehind(tokens: Tokens, from: number, mark: RegExp): boolean {
  for (let i = from; i < tokens.length && i < from + REACH; i++) {
    if (phraseAt(tokens, i, TELLS) > 0 || /^[.;]$/u.test(tokens[i]!.low)) return false
    if (mark.test(tokens[i]!.low))
      return (
        (phraseAt(tokens, i + 1, DUTIES) > 0 || phraseAt(tokens, i + 1, VERBS) > 0) &&
        phraseAt(tokens, i + 1, GIVEN) === 0
      )
  }
  return false
}
