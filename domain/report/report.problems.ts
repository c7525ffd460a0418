import { problem } from '../problem.ts'

export const ReportNotFound = problem(
  'report.not-found',
  404,
  () => 'Không tìm thấy báo cáo này. Có thể đường dẫn đã cũ hoặc đơn vị của bạn không được xem.',
)
export const ReportAlreadySent = problem(
  'report.already-sent',
  409,
  (p: { period: string; receiver: string }) =>
    `Báo cáo ${p.period} đã được gửi. Muốn sửa, bấm Lấy lại khi chưa được tiếp nhận, hoặc đề nghị ${p.receiver} trả lại.`,
)
export const ReportAlreadyAccepted = problem(
  'report.already-accepted',
  409,
  (p: { period: string; receiver: string }) =>
    `Báo cáo ${p.period} đã được tiếp nhận và đã cộng vào tổng hợp. Muốn sửa, đề nghị ${p.receiver} trả lại.`,
)
export const ReportNotPresented = problem(
  'report.not-presented',
  409,
  () => 'Báo cáo này không đang chờ ký. Tải lại trang để xem tình trạng mới.',
)
export const ReportNeedsSigning = problem(
  'report.needs-signing',
  409,
  () => 'Đơn vị của bạn ký báo cáo trước khi gửi. Bấm Trình ký; lãnh đạo ký thì báo cáo được gửi.',
)
export const ReportNotSigner = problem(
  'report.not-signer',
  403,
  (p: { who: string }) => `Chỉ ${p.who} ký hoặc trả lại báo cáo trong đơn vị.`,
)
export const ReportPresented = problem(
  'report.presented',
  409,
  () => 'Báo cáo đang chờ ký trong đơn vị. Muốn sửa, người trình lấy lại hoặc người ký trả lại.',
)
export const ExtensionDayWrong = problem('extension.day-wrong', 422, (p: { says: string }) => p.says)
export const ExtensionAlreadyAsked = problem(
  'extension.already-asked',
  409,
  () => 'Đã xin gia hạn và đang chờ trả lời. Đợi nơi nhận trả lời rồi mới xin lần nữa.',
)
export const ExtensionNotAsked = problem(
  'extension.not-asked',
  409,
  () => 'Đề nghị gia hạn này đã được trả lời. Tải lại trang để xem.',
)
export const ExtensionTooLate = problem(
  'extension.too-late',
  409,
  () => 'Báo cáo đã gửi thì không xin gia hạn được nữa; đúng hạn hay trễ tính theo lần gửi đầu.',
)
export const ExtensionWithoutReason = problem(
  'extension.without-reason',
  422,
  () => 'Không đồng ý gia hạn thì phải ghi lý do, ít nhất 10 ký tự.',
)
export const ReportNotSent = problem(
  'report.not-sent',
  409,
  (p: { unit: string; period: string }) =>
    `${p.unit} chưa gửi báo cáo ${p.period}, hoặc đã lấy lại để sửa. Tải lại trang để xem tình trạng mới.`,
)
export const ReportNotExcused = problem(
  'report.not-excused',
  409,
  () => 'Báo cáo này không đang được miễn. Tải lại trang để xem tình trạng mới.',
)
export const ExcuseStands = problem(
  'report.excuse-stands',
  409,
  (p: { period: string }) =>
    `Kỳ ${p.period} đã chốt số liệu nên không hủy miễn được nữa. Số còn thiếu của kỳ này ghi vào kỳ sau.`,
)
export const ExcusedUnitEnded = problem(
  'report.excused-unit-ended',
  409,
  (p: { unit: string; on: string }) =>
    `${p.unit} đã kết thúc ngày ${p.on}, không còn ai gửi báo cáo này nên giữ nguyên việc miễn. Số của đơn vị nằm trong báo cáo của đơn vị kế thừa.`,
)
export const ReportNotOfUnit = problem(
  'report.not-of-unit',
  403,
  (p: { unit: string }) => `Báo cáo này của ${p.unit}. Chọn đúng đơn vị ở đầu trình đơn rồi làm tiếp.`,
)
export const ReportNotReceived = problem(
  'report.not-received-here',
  403,
  (p: { receiver: string }) => `Báo cáo này gửi cho ${p.receiver}, chỉ nơi đó tiếp nhận hoặc trả lại.`,
)
export const ReportHasErrors = problem(
  'report.has-errors',
  422,
  (p: { count: number }) => `Cần sửa ${p.count} chỗ trước khi gửi. Xem lời nhắc ở từng ô.`,
)
export const ReportChangedMeanwhile = problem(
  'report.changed-meanwhile',
  409,
  (p: { who: string }) =>
    `${p.who} vừa sửa cùng ô này. Số của bạn còn trên trang; xem số mới rồi quyết định giữ số nào.`,
)
export const ListNotInReport = problem(
  'report.list-not-in-report',
  422,
  () => 'Danh sách này không có trong biểu mẫu của kỳ báo cáo. Tải lại trang rồi nhập lại dòng vừa thêm.',
)
export const ListCellWrong = problem(
  'report.list-cell-wrong',
  422,
  (p: { list: string; column: string; says: string }) => `${p.list}, cột ${p.column}: ${p.says}`,
)
export const ListTooLong = problem(
  'report.list-too-long',
  422,
  (p: { list: string; most: number }) =>
    `${p.list} đã quá ${p.most.toLocaleString('vi-VN')} dòng. Gộp bớt các dòng giống nhau, phần chi tiết gửi kèm thành tệp.`,
)
export const ReportProofWithoutFile = problem(
  'report.proof-without-file',
  400,
  () => 'Chưa có tệp nào. Chọn tệp cần gửi kèm báo cáo.',
)
export const ReportProofsTooMany = problem(
  'report.proofs-too-many',
  422,
  (p: { most: number }) =>
    `Báo cáo kèm được nhiều nhất ${p.most} tệp. Bỏ tệp không cần, hoặc gộp các trang quét vào một tệp PDF.`,
)
export const ReturnWithoutReason = problem(
  'report.return-without-reason',
  422,
  () => 'Trả lại thì phải ghi lý do ở ít nhất một chỉ tiêu, một mục hoặc cả báo cáo.',
)
export const PeriodClosed = problem(
  'period.closed',
  409,
  (p: { period: string }) =>
    `Kỳ ${p.period} đã chốt số liệu. Báo cáo đã tiếp nhận không trả lại được nữa; số mới ghi vào kỳ sau.`,
)
export const PeriodNotFound = problem(
  'period.not-found',
  404,
  () => 'Không tìm thấy kỳ báo cáo này. Có thể đường dẫn đã cũ hoặc đơn vị của bạn không được xem.',
)
export const PeriodNotReceived = problem(
  'period.not-received-here',
  403,
  (p: { receiver: string }) => `Kỳ báo cáo này do ${p.receiver} tổng hợp, chỉ nơi đó chốt số liệu và lập dự thảo.`,
)
export const NothingAccepted = problem(
  'period.nothing-accepted',
  422,
  (p: { count: number }) =>
    `Chưa có báo cáo nào được tiếp nhận nên chưa có số để chốt. ${p.count} đơn vị phải gửi; xem và tiếp nhận trước.`,
)
export const SnapshotNotFound = problem(
  'period.snapshot-not-found',
  404,
  (p: { no: number }) => `Không tìm thấy bản chốt số ${p.no}. Mở Tổng hợp để xem các bản đã chốt.`,
)

/** Two write one section of the roll-up at once: neither overwrites the other. */
export const RolledTextChanged = problem(
  'period.text-changed',
  409,
  (p: { person: string }) =>
    `${p.person} vừa sửa mục này. Chép lại phần bạn đang viết, tải lại mục để thấy lời mới, rồi đưa phần của bạn vào.`,
)
export const PassageNotInReport = problem(
  'period.passage-not-in-report',
  422,
  (p: { unit: string; version: number; quote: string }) =>
    `Báo cáo của ${p.unit}, lần gửi ${p.version}, không có đoạn “${p.quote}”. Mở báo cáo nguồn và chọn lại đoạn cần dẫn.`,
)
export const DifficultyNotTold = problem(
  'period.difficulty-not-told',
  422,
  (p: { quote: string }) =>
    `Không có khó khăn, vướng mắc nào của nhiệm vụ trong phạm vi của bạn nói “${p.quote}”. Bỏ đoạn đó, rồi chọn lại ở cột bên trái.`,
)
export const SourceNotReceived = problem(
  'period.source-not-received',
  422,
  () => 'Có đoạn dẫn từ báo cáo không gửi về đơn vị của bạn trong kỳ này. Bỏ đoạn đó, rồi chọn đoạn ở cột bên trái.',
)
