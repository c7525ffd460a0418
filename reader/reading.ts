/** The shape of a reading: what was found in a paper, each fact with the letters it was found in. The names are those of LABELS.md. */

/** UTF-16 offsets [start, end) into `Reading.text`. */
export type Span = { start: number; end: number }

/** Every fact says where it stands, in the paper's own letters, and which rule found it. */
export type Quoted = Span & { quote: string; rule: string }

/** A day written 2025-11-05. */
export type Day = string

/** The word before the day: "trước" leaves the day itself out, the others hold it. */
export type Operator = 'before' | 'by' | 'until' | 'within' | 'on' | 'from-to'

export type Due =
  | { kind: 'date'; date: Day }
  | { kind: 'yearly'; month: number; day: number }
  | { kind: 'monthly'; day?: number }
  | { kind: 'quarterly'; day?: number; ofMonth?: number }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'half'; year: number; half: number }
  | { kind: 'year'; year: number }
  | { kind: 'span'; from: number; to: number }
  /** `of` is left out where the paper names no event ("20 ngày làm việc" in a column of times). */
  | { kind: 'relative'; days: number; of?: string }
  | { kind: 'continuous' }
  | { kind: 'weekly'; weekday?: number }
  | { kind: 'daily'; time?: string }

export type Cadence =
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'semiannual'
  | 'ninemonth'
  | 'annual'
  | 'once'
  | 'adhoc'
  | 'review'

/** The heading fields; `fields` holds where each was found. */
export type DocumentFacts = {
  type: string | null
  number: string | null
  issuer: string | null
  parent: string | null
  place: string | null
  date: Day | null
  title: string | null
  signer: string | null
  /** TM., KT., TL., TUQ., Q. and the posts as printed, top first. */
  capacity: string | null
  post: string | null
  recipients: string[]
  /** What recipients get it for, by their lines: "để b/c", "thực hiện". */
  purposes: Record<string, string>
  urgency: string | null
  secrecy: 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT' | null
}
export type FieldName = keyof DocumentFacts

export type CitationFact = Quoted & {
  number: string | null
  /** For a law cited by name alone. */
  name?: string
  date: Day | null
  issuer?: string
  type?: string
  /** What part it plays for this paper. */
  role?: 'basis' | 'carries-out' | 'amends' | 'replaces' | 'mentions'
}

export type DeadlineFact = Quoted & {
  due: Due
  report: boolean
  operator?: Operator
  /** The year (or other part) was not printed and was taken from the paper. */
  implied?: ('year' | 'month')[]
  /** Recurrences hold only within these years. */
  window?: { from: number; to: number }
  workingDays?: boolean
}

export type OwnerFact = Quoted & {
  lead: string[]
  with: string[]
  /** Names that stand for several bodies ("các sở, ban, ngành"), subset of lead and with. */
  groups?: string[]
  /** Who is served: "tham mưu UBND tỉnh …". */
  for?: string[]
  standing?: boolean
}

export type ReportFact = Quoted & {
  from: string | null
  to: string | null
  through?: string | null
  cadence: Cadence
  due: Due | null
  operator?: Operator
  about?: string | null
  window?: { from: number; to: number }
}

/** One piece of work: the clause, who, by when. `clause` is its number on the paper ("II.3", "III.1 a)"). */
export type ObligationFact = Quoted & {
  clause: string | null
  /** A short title in the paper's own words: the heading of the clause or its first words. */
  title: string
  lead: string[]
  with: string[]
  groups: string[]
  deadline: (Span & { due: Due; operator?: Operator; quote: string }) | null
  /** Offsets of the owner fact it was joined with, if one stands elsewhere. */
  owner: Span | null
  /** The clause of this paper that the work points to ("nội dung nêu tại điểm 2 mục II"): its number and place. */
  refersTo?: Span & { clause: string }
}

export type FindingKind =
  | 'deadline-before-issue'
  | 'deadline-out-of-order'
  | 'date-impossible'
  | 'chain-impossible'
  | 'citation-conflict'
  | 'numbering-gap'
  | 'blank-number'
  | 'blank-date'
  | 'ocr-damage'
  | 'unit-ended'
  | 'day-off'
  | 'other'

export type FindingFact = Quoted & {
  kind: FindingKind
  /** E cannot be right, W ask, N note. */
  severity: 'E' | 'W' | 'N'
  /** A sentence in Vietnamese for the clerk. */
  note: string
  /** What the machine would propose; never put in by itself. */
  proposal?: string
}

/** A node of the outline, for clause numbers and for showing the paper in sections. */
export type SectionFact = Span & { label: string; path: string; title: string; level: number }

/** Where a stretch of `text` stands on the paper. */
export type LinePlace = Span & { page: number; line: number }

export type Reading = {
  /** The printed letters of all pages, lines joined by \n, pages by \f. Every span points into it. */
  text: string
  /** One entry a line, in order, to find the page and line of an offset. */
  lines: LinePlace[]
  document: DocumentFacts
  fields: Partial<Record<FieldName, Quoted>>
  sections: SectionFact[]
  citations: CitationFact[]
  deadlines: DeadlineFact[]
  owners: OwnerFact[]
  reports: ReportFact[]
  obligations: ObligationFact[]
  findings: FindingFact[]
}
