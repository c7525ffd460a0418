import { type Day, showDay } from '../day.ts'
import { problem } from '../problem.ts'
import { FACT_STATES, type FactState } from './fact.ts'

export const DocumentNotFound = problem(
  'document.not-found',
  404,
  () => 'Không tìm thấy văn bản này. Có thể văn bản đã bị bỏ hoặc chưa được chuyển cho đơn vị của bạn.',
)
export const DocumentSecret = problem(
  'document.secret',
  422,
  (p: { mark: string }) =>
    `Văn bản đóng dấu ${p.mark} nên không được nhận và không được lưu. Chuyển văn bản này theo đường riêng của văn bản mật.`,
)
export const DocumentReadingFault = problem(
  'document.reading-fault',
  500,
  (p: { lookup: string }) =>
    `Phần mềm gặp trục trặc khi đọc tệp này, không phải do tệp. Bấm Đọc lại; nếu vẫn vậy, nhập tay vào sổ và báo quản trị mã tra cứu ${p.lookup}.`,
)
export const DocumentNotNow = problem(
  'document.not-now',
  409,
  (p: { doing: string }) =>
    `Chưa thể ${p.doing} khi văn bản đang ở trạng thái này. Tải lại trang để xem trạng thái mới.`,
)
export const NoFileGiven = problem('document.no-file', 400, () => 'Chưa có tệp nào. Chọn hoặc kéo thả ít nhất một tệp.')
export const FileTooBig = problem(
  'document.file-too-big',
  413,
  (p: { name: string; limit: number }) =>
    `Tệp ${p.name} lớn hơn ${p.limit} MB. Tách nhỏ tệp hoặc quét lại ở độ phân giải thấp hơn.`,
)
export const FileIsProgram = problem(
  'document.file-is-program',
  415,
  (p: { name: string }) =>
    `Tệp ${p.name} là chương trình máy tính nên không được nhận. Gửi tài liệu, ảnh hoặc bảng tính thay cho tệp này.`,
)
export const ExampleWithoutFacts = problem(
  'document.example-without-facts',
  409,
  () => 'Chưa có dữ kiện nào được xác nhận nên chưa thể lưu làm ví dụ. Xác nhận ít nhất một dữ kiện rồi lưu.',
)
export const FactNotFound = problem(
  'fact.not-found',
  404,
  () => 'Không tìm thấy dữ kiện này. Tải lại trang để xem danh sách mới.',
)
export const FactValueWrong = problem(
  'fact.value-wrong',
  400,
  (p: { fields: Record<string, string> }) => `Có ${Object.keys(p.fields).length} chỗ cần sửa. Xem lời nhắc ở từng ô.`,
  p => p.fields,
)
export const FactDecidedMeanwhile = problem(
  'fact.decided-meanwhile',
  409,
  (p: { who: string | null; state: FactState }) =>
    `${p.who ?? 'Người khác'} vừa chuyển dữ kiện này thành “${FACT_STATES[p.state]}”. Xem lại rồi quyết định.`,
)
export const FactAlreadyThere = problem(
  'fact.already-there',
  409,
  () => 'Dữ kiện này đã được thêm. Xem trong danh sách; cần thêm việc khác thì bôi đen chỗ khác hoặc sửa nội dung.',
)
export const IssuedAfterArrival = problem(
  'document.issued-after-arrival',
  400,
  (p: { arrivedOn: Day }) => `Ngày ban hành sau ngày đến ${showDay(p.arrivedOn)}. Xem lại ngày trên văn bản.`,
  p => ({ issuedOn: `Phải từ ngày đến ${showDay(p.arrivedOn)} trở về trước.` }),
)
export const FactWithoutWords = problem(
  'fact.without-words',
  400,
  () => 'Chỗ bôi đen nằm ngoài văn bản. Bôi đen lại các chữ trên trang rồi thêm.',
)
export const PageNotThere = problem(
  'document.no-page',
  404,
  () => 'Văn bản không có ảnh của trang này. Xem ở mục Chữ nhận được.',
)
export const FileOfSeveral = problem(
  'document.file-of-several',
  403,
  () =>
    'Tệp gốc chứa cả văn bản khác nên chỉ đơn vị vào sổ tải được. Xem các trang của văn bản này ở trang Đọc văn bản.',
)
export const HandlingNotYours = problem(
  'document.handling-not-yours',
  403,
  () => 'Văn bản chưa được chuyển cho đơn vị của bạn nên không đổi được trạng thái xử lý.',
)
export const HandlingReasonOwed = problem(
  'document.reason-owed',
  400,
  () => 'Từ chối tiếp nhận phải nêu lý do, ít nhất 10 ký tự.',
  () => ({ reason: 'Nêu lý do, ít nhất 10 ký tự.' }),
)
