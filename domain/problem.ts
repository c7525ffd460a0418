/** What can go wrong, said once: a code, an HTTP number and a sentence that tells an officer what happened and what to do next. */

export type ProblemFields = Record<string, string>

/** Carried to the page as application/problem+json. */
export type ProblemBody = { code: string; status: number; detail: string; fields?: ProblemFields; facts?: unknown }

export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly fields: ProblemFields | undefined
  readonly facts: unknown

  constructor(body: ProblemBody) {
    super(body.detail)
    this.name = body.code
    this.code = body.code
    this.status = body.status
    this.fields = body.fields
    this.facts = body.facts
  }

  /** The body the server sends. */
  toBody(): ProblemBody {
    return {
      code: this.code,
      status: this.status,
      detail: this.message,
      ...(this.fields ? { fields: this.fields } : {}),
      ...(this.facts === undefined ? {} : { facts: this.facts }),
    }
  }
}

/** Every problem that exists, for the printed page and the check that each code is unique. */
export const PROBLEMS = new Map<string, { code: string; status: number; says: string }>()

type ProblemClass<P> = { new (facts: P, fields?: ProblemFields): Problem; code: string }

/** Declares a problem: `throw new ReportAlreadySent({ period })`. `says` makes the sentence; `fields` may name where on the form. */
export function problem<P = void>(
  code: string,
  status: number,
  says: (facts: P) => string,
  fieldsOf?: (facts: P) => ProblemFields,
): ProblemClass<P> {
  if (PROBLEMS.has(code)) throw new Error(`problem ${code} is declared twice`)
  PROBLEMS.set(code, { code, status, says: String(says).replace(/^\(?[^=]*=>\s*/, '') })
  return class extends Problem {
    static code = code
    constructor(facts: P, fields?: ProblemFields) {
      super({ code, status, detail: says(facts), fields: fields ?? fieldsOf?.(facts), facts })
    }
  } as ProblemClass<P>
}

export const InputInvalid = problem(
  'input.invalid',
  400,
  (p: { fields: ProblemFields }) =>
    `Có ${Object.keys(p.fields).length} chỗ cần sửa trước khi gửi. Xem lời nhắc ở từng ô.`,
  p => p.fields,
)
/** A question, not a form: its conditions come from an address that was typed, cut short or kept for long. */
export const FilterInvalid = problem(
  'filter.invalid',
  400,
  (_: { fields: ProblemFields }) => 'Điều kiện lọc trong đường dẫn không đúng. Bỏ lọc hoặc chọn lại điều kiện.',
  p => p.fields,
)
export const NotLoggedIn = problem('login.needed', 401, () => 'Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.')
export const NotAllowed = problem(
  'right.missing',
  403,
  (p: { what: string }) => `Bạn không có quyền ${p.what}. Cần làm việc này thì đề nghị quản trị của đơn vị cấp quyền.`,
)
export const NotFound = problem(
  'thing.not-found',
  404,
  (p: { what: string }) =>
    `Không tìm thấy ${p.what}. Có thể đường dẫn đã cũ hoặc đơn vị của bạn không được xem. Về danh sách rồi mở lại, hoặc hỏi người đã gửi đường dẫn.`,
)
export const Unexpected = problem(
  'system.unexpected',
  500,
  (p: { lookup: string }) =>
    `Việc vừa rồi chưa làm được, dữ liệu cũ còn nguyên. Thử lại; nếu vẫn vậy, báo quản trị mã tra cứu ${p.lookup}.`,
)
export const TooMany = problem(
  'request.too-many',
  429,
  (p: { after: string }) => `Thao tác quá nhanh. Chờ ${p.after} rồi thử lại.`,
)
export const ForeignOrigin = problem(
  'request.foreign-origin',
  403,
  () => 'Yêu cầu đến từ một trang khác nên bị chặn. Mở lại trang này và thử lại.',
)
