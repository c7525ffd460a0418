/** What can go wrong when a file is taken in: a code, the facts, and a sentence for the officer (what happened, then what to do). */

const number = new Intl.NumberFormat('vi-VN')
const megabytes = (bytes: unknown) => `${number.format(Math.round(Number(bytes) / 1048576))} MB`

const SENTENCES = {
  'paper.empty': () => 'Tệp không có nội dung nào. Hãy mở tệp trên máy để kiểm tra rồi gửi lại bản đầy đủ.',
  'paper.encrypted': () => 'Tệp được đặt mật khẩu nên không mở được. Hãy gỡ mật khẩu rồi gửi lại.',
  'paper.too-big': (p: Facts) =>
    `Tệp nặng ${megabytes(p.bytes)}, vượt mức ${megabytes(p.limit)} cho một tệp. Hãy tách tệp hoặc quét lại ở 200 đến 300 điểm ảnh/inch rồi gửi lại.`,
  'paper.too-many-pages': (p: Facts) =>
    `Tệp có ${number.format(Number(p.pages))} trang, vượt mức ${number.format(Number(p.limit))} trang cho một tệp${p.scan ? ' quét' : ''}. Hãy tách thành nhiều tệp rồi gửi lại.`,
  'paper.bomb': (p: Facts) =>
    `Nội dung nén trong tệp bung ra tới ${megabytes(p.bytes)}, lớn bất thường so với một văn bản, nên không được mở. Hãy xuất lại tệp từ phần mềm soạn thảo hoặc hỏi nơi gửi.`,
  'paper.broken': () =>
    'Tệp bị hỏng hoặc tải lên chưa trọn nên không mở được. Hãy mở tệp trên máy để kiểm tra rồi gửi lại.',
  'paper.macros': () =>
    'Tệp Word có chứa macro nên không được nhận, vì lý do an toàn. Hãy lưu lại thành .docx không có macro, hoặc PDF, rồi gửi lại.',
  'paper.unsupported': () =>
    'Loại tệp này chưa đọc được. Hãy gửi văn bản dưới dạng PDF, DOCX, DOC, RTF, ảnh PNG, ảnh JPEG hoặc tệp chữ thuần (TXT).',
  'paper.web-page': () =>
    'Tệp là một trang web được lưu lại, dù tên có thể mang đuôi .doc. Hãy mở bằng Word, lưu lại thành .docx hoặc PDF rồi gửi lại.',
  'paper.not-utf8': () =>
    'Tệp chữ dùng bảng mã không rõ nên có nguy cơ đọc sai chữ. Hãy lưu lại bằng bảng mã Unicode (UTF-8) rồi gửi lại.',
  'paper.no-office': () =>
    'Tệp Word kiểu cũ (.doc, .rtf) cần LibreOffice trên máy chủ để mở, mà máy chủ chưa cài. Hãy lưu lại thành .docx hoặc PDF rồi gửi lại.',
  'paper.no-page': (p: Facts) =>
    `Tệp chỉ có ${number.format(Number(p.pages))} trang, không có trang ${number.format(Number(p.page))}. Hãy chọn trang khác.`,
  'paper.too-slow': (p: Facts) =>
    `Đọc tệp quá ${number.format(Math.ceil(Number(p.seconds)))} giây mà chưa xong nên đã dừng. Hãy tách thành nhiều tệp nhỏ hơn rồi gửi lại.`,
  'paper.too-heavy': () =>
    'Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng. Hãy tách thành nhiều tệp nhỏ hơn, hoặc xuất lại tệp, rồi gửi lại.',
} satisfies Record<string, (p: Facts) => string>

export type PaperProblemCode = keyof typeof SENTENCES
export type Facts = Record<string, string | number | boolean>

export const PAPER_PROBLEM_CODES = Object.keys(SENTENCES) as PaperProblemCode[]

/** Our own fault, not the file's: `trace` is the whole of it, for the log. */
export class PaperFault extends Error {
  readonly trace: string

  constructor(trace: string) {
    super(`reading failed: ${trace.split('\n')[0]}`)
    this.name = 'PaperFault'
    this.trace = trace
  }
}

/** Runs a library over a file's bytes: what it throws there is the file's doing. */
export async function asTheFile<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof PaperProblem) throw cause
    throw new PaperProblem('paper.broken', {}, { cause })
  }
}

/** A file that cannot be taken in. `detail` is the Vietnamese sentence to show. */
export class PaperProblem extends Error {
  readonly code: PaperProblemCode
  readonly facts: Facts
  readonly detail: string

  constructor(code: PaperProblemCode, facts: Facts = {}, options?: ErrorOptions) {
    const detail = SENTENCES[code](facts)
    super(`${code}: ${detail}`, options)
    this.name = 'PaperProblem'
    this.code = code
    this.facts = facts
    this.detail = detail
  }
}
