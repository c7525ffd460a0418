/** What stands behind "báo cáo" where it is something to do: to whom, of what, by when, upon what. */
import { forDecision } from './told.ts'

export const TO =
  /^,? ?(?:(?:về|cho|với|tới|lên|gửi|đến|lại|trực tiếp|ngay|nhanh|kịp thời|định kỳ|đầy đủ|bằng văn bản|(?:qua|bằng) (?:điện thoại|thư điện tử|fax)|qua|thông qua) )*(?:\p{Lu}|cấp (?:có thẩm quyền|trên|ủy)|lãnh đạo|cơ quan|chủ đầu tư|đồng chí|các (?:cấp|bộ|sở|cơ quan)|(?:thủ trưởng|người đứng đầu|hiệu trưởng|giám đốc|ban giám (?:hiệu|đốc)|ban chỉ đạo|đảng ủy|chi ủy)(?!\p{L})|(?<=(?:cho|với|lên|tới) )(?:bộ phận|phòng|ban|tổ|thú y|công an|chính quyền|người (?:đứng đầu|quản lý|phụ trách)|giám đốc|hiệu trưởng|trưởng|chủ tịch|trung tâm) )/u
/** "nộp báo cáo tháng cho Phòng": its kind, then where it goes. */
const KIND_TO =
  /^(?:,? (?:tuần|tháng|quý|năm|0?[69] tháng|và|báo cáo|\([^()]{3,50}\)))+,? (?:về|cho|đến|tới|lên|với) (?:\p{Lu}|cấp|lãnh đạo|cơ quan)/u
const ABOUT =
  /^,? ?(?:(?:kịp thời|đầy đủ|chính xác|trung thực|khách quan|nhanh chóng|thường xuyên)(?:,| và)? ){0,4}(?:[^\s.;()]{1,14} ){0,3}?(?:kết quả|tình hình|tiến độ|việc|nội dung|thông tin về|nhu cầu|đề xuất nhu cầu|(?<!một )số|danh mục|những|các|toàn bộ|công tác|sơ kết|tổng kết|tóm tắt|tổng hợp|đánh giá|quản lý|(?:trực tuyến )?(?:trên|qua) (?:[Hh]ệ thống|phần mềm|[Cc]ổng)|trực tuyến(?= tại)|về|theo (?:nội dung|[Pp]hụ lục|[Mm]ẫu|[Bb]iểu|[Đđ]ề cương|quy định|đúng|định kỳ|chế độ|thẩm quyền|yêu cầu)|định kỳ|trước|chậm nhất|hoạt động|cụ thể|số liệu|thống kê|khó khăn|danh sách|nhanh|đột xuất|ngay (?:sau )?khi)(?!\p{L})/u

/** "gửi báo cáo (bản giấy và bản mềm) về Sở", "báo cáo và chịu trách nhiệm trước Giám đốc Sở": its manner, then where it goes. */
const MANNER =
  /^ (?:\([^()]{3,60}\) (?:về|đến|tới|cho|trước|qua) |\(?theo |\(?bằng (?:văn bản|bản|file|thư)(?!\p{L})[^.;]{0,60} (?:về|đến|tới|cho|trước|qua) )/u
/** "báo cáo sản lượng về Phòng Kinh tế trước ngày …", "gửi báo cáo sự cố hằng tháng về Phòng Kế hoạch": whatever it tells, then where it goes and when. */
const OBJECT_TO =
  /^ (?:(?!(?:về|cho|với|tới|lên|đến|gửi|trước|để|nhằm|của|và|do|theo|tại)(?!\p{L}))[\p{Ll}\d/]{1,12},? ){1,12}(?:gửi )?(?:về|cho|với|tới|lên|đến) \p{Lu}[^.;]{1,90}?(?:trước|chậm nhất|muộn nhất|(?:vào|trong) (?:ngày|tháng|quý|thứ|tuần|sáng|chiều)|h[ằà]ng|định kỳ)(?!\p{L})/u
/** "báo cáo sự cố trong vòng 24 giờ về Phòng Kế hoạch": its day, then where it goes. */
const IN_TIME_TO =
  /^ (?:(?!(?:về|cho|với|tới|lên|đến|gửi|trước|để|nhằm|của|và|do|theo|tại)(?!\p{L}))[\p{Ll}\d/]{1,12},? ){1,8}(?:trong (?:vòng|thời hạn)|trước|chậm nhất)(?: (?!(?:về|cho|đến|để|của)(?!\p{L}))[^\s.;,]{1,12}){1,8} (?:về|cho|đến) \p{Lu}/u
/** "gửi báo cáo tháng vào ngày 05 tháng kế tiếp": its period and its day, no body named. */
export const BY_ITS_DAY =
  /^ (?:tuần|tháng|quý|năm|định kỳ)(?:,? (?:vào|trước|chậm nhất|muộn nhất)(?: là)?(?: vào)?)+ (?:(?:sáng |chiều )?(?:ngày|thứ|tuần)|\d)(?!\p{L})/u
/** "báo cáo tồn kho vào ngày 01 và ngày 15 hằng tháng": whatever it tells, by days that recur, no body named. */
export const ON_ITS_DAYS =
  /^ (?:(?!(?:về|cho|với|tới|lên|đến|gửi|trước|để|nhằm|của|và|do|theo|tại)(?!\p{L}))[\p{Ll}\d/]{1,12},? ){1,8}(?:vào|trước|chậm nhất)(?: là)?(?: các)? ngày [^.;]{1,40}? h[ằà]ng (?:tháng|quý|năm)(?!\p{L})/u
/** "… UBND tỉnh trước ngày …", "bằng văn bản trong tháng 6". */
export const BY_DAY =
  /^(?: (?:bằng văn bản|cụ thể|nhanh|gửi|về|cho|lãnh đạo))*(?: \p{Lu}[^.;,]{1,150}?)? (?:trước|chậm nhất|muộn nhất|trong|vào) (?:(?:ngày|tháng|quý|tuần|buổi) |(?:vòng |thời hạn )?\d)/u
/** "báo cáo, đề nghị hỗ trợ khi phát sinh vấn đề vượt thẩm quyền": upon what occasion. */
const UPON =
  /^(?:,? (?:và )?(?:đề xuất|đề nghị|kiến nghị|giải trình)[^.;,]{0,60}?)? (?:khi|nếu) (?:có|phát sinh|xảy ra|vượt|phát hiện)(?!\p{L})/u
/** A body whose kind is known. */
export const TO_BODY =
  /^ (?:Thủ tướng|Chính phủ|UBND|HĐND|Ủy ban|Hội đồng|Sở|Bộ|Ban|Phòng|Chủ tịch|Giám đốc|Hiệu trưởng|Lãnh đạo|lãnh đạo)(?= )/u
/** "…, báo cáo hằng ngày.": how often, nobody named. */
const EACH_DAY =
  /^ (?:nhanh )?h[ằàăắâ]ng (?:ngày|tuần)(?: (?:và|hoặc) đột xuất)?(?= ?[.;,]| ?$| (?:về|cho|gửi|trong|theo|kết quả|tình hình)(?!\p{L}))/u
/** "được báo cáo lồng ghép trong báo cáo quý", "theo dõi tình hình, báo cáo kịp thời.": with another report, or at once, nobody named. */
export const WITH_ANOTHER = /^ lồng ghép (?:trong|vào|cùng|với)(?!\p{L})/u
const AT_ONCE = /^ (?:kịp thời|ngay)(?: theo quy định)?(?= ?[.;]| ?$)/u
/** "gửi báo cáo tài chính năm theo quy định": by what it is drawn up and sent. */
const BY_RULE =
  /^ (?:(?!(?:về|cho|với|tới|lên|đến|gửi|trước|để|nhằm|của|và|do|theo|tại)(?!\p{L}))[\p{Ll}\d/]{1,12},? ){1,12}theo (?:đúng )?(?:quy định|mẫu|biểu mẫu|hướng dẫn)(?!\p{L})/u
/** "báo cáo và cung cấp tài liệu theo yêu cầu của …". */
const GIVES_TOO = /^ (?:và|,) cung cấp [^.;]{0,140} theo yêu cầu(?!\p{L})/u
/** "…, báo cáo hằng tháng.": the longer periods name papers as well ("sổ sách, báo cáo hằng năm"). */
const EACH_PERIOD = /^ h[ằàăắâ]ng (?:tháng|quý|năm)(?= ?[.;,]| ?$)/u
const BEHIND_WORK =
  /(?<!(?:hồ sơ|sổ sách|tài liệu|biểu mẫu|văn bản|thống kê|thông tin|kế hoạch|chương trình|chứng từ|giấy tờ|số liệu|dữ liệu|biểu|sổ|đề án|tờ trình|quyết toán|dự toán|chế độ))(?:,| và) $|định kỳ $/iu
/** How often, behind the work that is told. */
const BEHIND_PERIOD = /(?:định kỳ|h[ằàăắâ]ng (?:ngày|tuần|tháng|quý|năm)),? $/iu
const NOBODY_NAMED = /^(?: ?[.;]| ?$| (?:tại|trong|theo) )/u
export const tellsEach = (before: string, after: string) =>
  ((EACH_PERIOD.test(after) || AT_ONCE.test(after)) && BEHIND_WORK.test(before)) ||
  (NOBODY_NAMED.test(after) && BEHIND_PERIOD.test(before))

const ANSWERS = /^,? và (?:cùng )?chịu trách nhiệm trước (?:\p{Lu}|cấp|lãnh đạo)/u
/** "… gửi cơ quan quyết định đầu tư". */
export const SENT_TO =
  /^(?: [^\s.;()]+){0,12}? (?:gửi|nộp)(?: (?:về|cho|đến|tới))? (?:\p{Lu}|cấp|cơ quan|chủ đầu tư|lãnh đạo)/u

/** "Gửi báo cáo cải cách hành chính về Sở Nội vụ": whatever it tells, then a body whose kind is known. */
const OBJECT_TO_BODY =
  /^ (?:(?!(?:về|cho|với|tới|lên|đến|gửi|trước|để|nhằm|của|và|do|theo|tại|đã|này|nêu)(?!\p{L}))[\p{Ll}\d/]{1,12},? ){1,12}(?:về|cho|đến) (?:UBND|HĐND|Ủy ban|Sở|Bộ|Phòng|Văn phòng|Ban|Cục|Chi cục|Thanh tra|Công an|Trung tâm|Tỉnh ủy|Huyện ủy|Đảng ủy|Thường trực)(?!\p{L})/u
/** "gửi báo cáo chuyên đề khi kết thúc nhiệm vụ": whatever it tells, once the work is over. */
const AT_END = /^ (?:\p{Ll}+ ){1,5}(?:sau |ngay sau )?khi (?:kết thúc|hoàn thành)(?!\p{L})/u
/** Behind "gửi", "nộp": whatever the report is called, it goes to somebody or has its day. */
export const sentAway = (after: string) =>
  [OBJECT_TO, OBJECT_TO_BODY, BY_ITS_DAY, BY_RULE, AT_END].some(pattern => pattern.test(after)) && !forDecision(after)

const TELLS = [TO, KIND_TO, ABOUT, OBJECT_TO, ANSWERS, UPON, EACH_DAY, GIVES_TOO, IN_TIME_TO]

export const tellsMore = (after: string, sent: boolean) =>
  TELLS.some(pattern => pattern.test(after)) || (sent && MANNER.test(after))
