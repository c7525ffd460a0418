/** A limit that has passed, told as such: what somebody had not done by it, what an earlier paper had set, how far it had come. */

/** "UBND xã chưa bàn giao mặt bằng TRƯỚC NGÀY …": nothing is asked of them in between. */
const NOT_DONE_BY =
  /(?<!\p{L})(?:chưa|không)(?: (?:được|kịp|thể))? (?:hoàn (?:thành|tất|thiện)|thực hiện|triển khai|giải quyết|xử lý|bàn giao|gửi|nộp|báo cáo|giải ngân|bảo đảm|đảm bảo)(?!\p{L})(?:(?!khẩn trương|phải |cần |yêu cầu|đề nghị|hoàn thành|gửi |nộp |đến nay)[^.;,]){0,90}$/iu
/** "Tại Thông báo số 12/TB-UBND, UBND tỉnh yêu cầu …", "Thực hiện Công văn số 12/UBND-TH yêu cầu …": in that paper. */
const SET_THERE =
  /(?:^|[.;:] )(?:[-+*] )?(?:[Tt]ại \p{Lu}[^.;:]{2,40} số \d[^.;]*|(?:[Tt]hực hiện|[Tt]heo) \p{Lu}[^.;:]{2,40} số \d[^.;,]*(?:yêu cầu|đề nghị|giao) [^.;]*)$/u
/** "…, NHƯNG đến nay mới đạt 60%", "…. ĐẾN NAY còn 05 xã chưa gửi", "… THEO CAM KẾT". */
const HAD_PASSED =
  /^\)?(?:,? (?:nhưng|song|tuy nhiên)(?!\p{L})|(?: theo (?:cam kết|kế hoạch|quy định|chỉ đạo|yêu cầu)[^.;,]{0,40})?[.;,] (?:(?:tuy nhiên|nhưng|song),? )?(?:đến|tới) (?:nay|thời điểm)(?!\p{L})| đã qua(?!\p{L})| theo cam kết(?!\p{L}))/iu

/** Nothing but the mark of a list stands before. */
const OPENS = /^[^\p{L}]{0,6}(?:\p{L}{1,2}[.)] )?$/u
/** "Trong quý I/2026, Công an tỉnh ĐÃ XỬ LÝ 12 vụ". */
const WAS_DONE = /^,? [^.;,:]{0,80}?(?<!\p{L})đã (?!được (?:giao|phân|cấp|phê))\p{Ll}/u
/** A month or a quarter that has passed is that of an account, where the sentence it opens orders nothing. */
const ORDERS = /^[^.;]{0,200}(?<!\p{L})(?:phải|cần|yêu cầu|đề nghị|giao|hoàn thành|xong|trình|báo cáo|gửi)(?!\p{L})/iu

/** Whether a time that has passed is told of; `span` says that it is a month, a quarter or more. */
export const toldAsPassed = (before: string, after: string, span: boolean): boolean =>
  NOT_DONE_BY.test(before) ||
  SET_THERE.test(before) ||
  HAD_PASSED.test(after) ||
  (OPENS.test(before) && (WAS_DONE.test(after) || (span && !ORDERS.test(after))))
