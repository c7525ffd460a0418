/** Mẫu báo cáo: what a report is made of. A version is written as one whole and never changes once it is published. */
import { z } from 'zod'
import { restsOn } from '../indicator/computed.ts'
import { codesOf, FormulaFault, readFormula, readTest } from '../indicator/formula.ts'
import { Adding, type Indicator, IndicatorKind, SystemCount } from '../indicator/indicator.ts'

// A draft may be half written: what is missing is told by checkTemplate when it is to be published.
const Code = z.string().trim().max(20)
const Title = z.string().trim().max(300)
const Part = z.object({ no: z.number().int().min(1).max(99), name: z.string().trim().max(120) })

export const BreakdownInput = z.object({
  code: Code,
  name: Title,
  parts: z.array(Part).max(40),
  covers: z.boolean().default(true),
})
export const IndicatorInput = z.object({
  /** The same in every version; given when the figure is first kept. */
  id: z.uuid().nullish(),
  section: z.string().trim().max(200),
  code: Code,
  name: Title,
  unitOfMeasure: z.string().trim().max(40).default(''),
  kind: IndicatorKind,
  addsUp: Adding.default('sum'),
  required: z.boolean().default(false),
  clauseLabel: z.string().trim().max(40).nullish(),
  hint: z.string().trim().max(500).nullish(),
  partOf: z.string().trim().max(20).nullish(),
  formula: z.string().trim().max(500).nullish(),
  weightOf: z.string().trim().max(20).nullish(),
  /** Code of one of the form's breakdowns. */
  breakdown: z.string().trim().max(20).nullish(),
  choices: z.array(Part).max(40).default([]),
  rule: z
    .object({
      test: z.string().trim().max(500),
      says: Title,
      severity: z.enum(['must', 'look']).default('must'),
    })
    .nullish(),
  counted: SystemCount.nullish(),
})
export const NarrativeInput = z.object({
  id: z.uuid().nullish(),
  /** Left out: the section whose number its code begins with, else one of its own. */
  section: z.string().trim().max(200).nullish(),
  code: Code,
  title: Title,
  guide: z.string().trim().max(1000).default(''),
  required: z.boolean().default(false),
})
export const COLUMN_KINDS = ['text', 'number', 'money', 'date', 'choice'] as const
export const AnnexInput = z.object({
  id: z.uuid().nullish(),
  section: z.string().trim().max(200).nullish(),
  code: Code,
  title: Title,
  guide: z.string().trim().max(1000).default(''),
  /** A report is not sent without a row. */
  required: z.boolean().default(false),
  columns: z
    .array(
      z.object({
        no: z.number().int().min(1).max(99),
        name: Title,
        kind: z.enum(COLUMN_KINDS).default('text'),
        required: z.boolean().default(false),
        choices: z.array(Part).max(40).default([]),
      }),
    )
    .max(12),
})
export const TemplateContent = z.object({
  /** Sections in their order; those that are only named by a figure come after. */
  sections: z
    .array(z.object({ title: Title, guide: z.string().trim().max(1000).default('') }))
    .max(40)
    .default([]),
  breakdowns: z.array(BreakdownInput).max(40).default([]),
  indicators: z.array(IndicatorInput).max(300),
  narratives: z.array(NarrativeInput).max(40).default([]),
  annexes: z.array(AnnexInput).max(20).default([]),
})
export type TemplateContent = z.infer<typeof TemplateContent>
export type TemplateContentInput = z.input<typeof TemplateContent>
export type IndicatorInput = z.infer<typeof IndicatorInput>
export type BreakdownInput = z.infer<typeof BreakdownInput>
export type NarrativeInput = z.infer<typeof NarrativeInput>
export type AnnexInput = z.infer<typeof AnnexInput>

export type NarrativeField = {
  id: string
  position: number
  section: string
  code: string
  title: string
  guide: string
  required: boolean
}
export type AnnexColumn = AnnexInput['columns'][number]
export type AnnexField = NarrativeField & { columns: AnnexColumn[] }
/** A version as those who fill it in and add it up see it. */
export type TemplateForm = {
  indicators: Indicator[]
  narratives: NarrativeField[]
  annexes: AnnexField[]
  sections: { title: string; guide: string }[]
}

/** The form that a published version is; what was left out when it was written stands as nothing. */
export function formOf(content: TemplateContent): TemplateForm {
  const breakdowns = new Map((content.breakdowns ?? []).map(each => [each.code, each]))
  const sectionFor = (code: string, section: string | null | undefined, title: string) =>
    section || content.indicators.find(each => numberOf(each.code) === numberOf(code))?.section || title
  return {
    sections: content.sections ?? [],
    indicators: content.indicators.map((each, i) => ({
      id: each.id!,
      position: i + 1,
      section: each.section,
      code: each.code,
      name: each.name,
      unitOfMeasure: each.unitOfMeasure,
      kind: each.kind,
      addsUp: each.addsUp,
      required: each.required,
      clauseLabel: each.clauseLabel ?? null,
      hint: each.hint ?? null,
      partOf: each.partOf ?? null,
      formula: each.formula || null,
      weightOf: each.weightOf || null,
      breakdown: (each.breakdown && breakdowns.get(each.breakdown)) || null,
      choices: each.choices ?? [],
      rule: each.rule ?? null,
      counted: each.counted ?? null,
    })),
    narratives: (content.narratives ?? []).map((each, i) => ({
      id: each.id!,
      position: i + 1,
      section: sectionFor(each.code, each.section, each.title),
      code: each.code,
      title: each.title,
      guide: each.guide,
      required: each.required,
    })),
    annexes: (content.annexes ?? []).map((each, i) => ({
      id: each.id!,
      position: i + 1,
      section: sectionFor(each.code, each.section, each.title),
      code: each.code,
      title: each.title,
      guide: each.guide,
      required: each.required ?? false,
      columns: each.columns.map(column => ({ ...column, choices: column.choices ?? [] })),
    })),
  }
}
const numberOf = (code: string) => code.split('.')[0]!

export type FaultPlace = 'form' | 'breakdowns' | 'indicators' | 'narratives' | 'annexes'
/** What keeps a form from being published: in which list, at which place of it, and what to mend. */
export type TemplateFault = { list: FaultPlace; at: number; code: string; says: string }

/** Everything that keeps a form from being published. */
export function checkTemplate(content: TemplateContent): TemplateFault[] {
  const { indicators, narratives, annexes, breakdowns } = content
  if (indicators.length + narratives.length + annexes.length === 0) {
    const says = 'Biểu mẫu chưa có gì để điền. Thêm ít nhất một chỉ tiêu hoặc một phần thuyết minh.'
    return [{ list: 'form', at: 0, code: '', says }]
  }
  const counted = Map.groupBy([...indicators, ...narratives, ...annexes], each => each.code)
  const faults = <T extends { code: string }>(list: FaultPlace, all: readonly T[], find: (one: T) => string[]) =>
    all.flatMap((one, at) =>
      [...nameless(one, counted), ...find(one)].map(says => ({ list, at, code: one.code, says })),
    )
  return [
    ...faults('breakdowns', breakdowns, brokenBreakdown),
    ...faults('indicators', indicators, one => faultsOf(one, content)),
    ...faults('narratives', narratives, () => []),
    ...faults('annexes', annexes, brokenAnnex),
  ]
}

function nameless(one: { code: string; name?: string; title?: string }, counted: Map<string, unknown[]>): string[] {
  return [
    ...(one.code ? [] : ['Chưa có mã. Ghi số thứ tự, ví dụ 2.1.']),
    ...((one.name ?? one.title) ? [] : ['Chưa có tên. Điền tên.']),
    ...((counted.get(one.code)?.length ?? 0) > 1 && one.code
      ? [`Mã ${one.code} dùng cho nhiều chỗ. Mỗi chỗ một mã riêng.`]
      : []),
  ]
}

function brokenBreakdown({ parts }: BreakdownInput): string[] {
  if (parts.length < 2) return ['Phân tổ cần ít nhất hai mục. Thêm mục.']
  return parts.some(part => !part.name) ? ['Có mục phân tổ chưa có tên. Điền tên hoặc xóa mục.'] : []
}

function brokenAnnex({ columns }: AnnexInput): string[] {
  if (columns.length === 0) return ['Danh sách chưa có cột nào. Thêm cột.']
  return [
    ...(columns.some(column => !column.name) ? ['Có cột chưa có tên. Điền tên hoặc xóa cột.'] : []),
    ...columns
      .filter(({ kind, choices }) => kind === 'choice' && choices.filter(each => each.name).length < 2)
      .map(({ name }) => `Cột “${name}” cần ít nhất hai mục để chọn. Thêm mục.`),
    ...columns
      .filter(({ kind, choices }) => kind === 'choice' && choices.length > 1 && choices.some(each => !each.name))
      .map(({ name }) => `Cột “${name}” có mục để chọn chưa có tên. Điền tên hoặc xóa mục.`),
  ]
}

const NEVER_BROKEN_DOWN: ReadonlySet<string> = new Set(['yes-no', 'choice', 'text', 'date'])

function faultsOf(indicator: IndicatorInput, { indicators, breakdowns }: TemplateContent): string[] {
  const { code, kind, formula, rule, partOf, weightOf, breakdown, choices, addsUp } = indicator
  const codes = new Set(indicators.map(each => each.code))
  const named = (where: string, read: () => string[]): string[] =>
    faultsOfCodes(read, each => (codes.has(each) ? undefined : `${where} nhắc tới mã ${each}, biểu không có mã này.`))
  const says: (string | false | null | undefined | '')[] = [
    ...named('Công thức', () => (formula ? codesOf(readFormula(formula)) : [])),
    ...named('Điều kiện', () => (rule?.test ? codesOfTest(rule.test) : [])),
    ...named('“Trong đó của”', () => (partOf ? [partOf] : [])),
    ...named('Trọng số', () => (weightOf ? [weightOf] : [])),
    partOf === code && 'Không thể là “trong đó” của chính mình.',
    restsOn(indicators as Indicator[], code).has(code) && 'Công thức tự dùng lại chính nó. Bỏ một chỉ tiêu trong vòng.',
    breakdown &&
      !breakdowns.some(each => each.code === breakdown) &&
      'Phân tổ này không còn trong biểu. Chọn lại hoặc bỏ.',
    breakdown && NEVER_BROKEN_DOWN.has(kind) && 'Chỉ số, số tiền, số người, phần trăm mới phân tổ được. Bỏ phân tổ.',
    !indicator.section && 'Chưa thuộc mục nào. Chọn mục.',
    rule && !rule.says && 'Điều kiện chưa có lời nhắc. Ghi câu hiện ra khi số không đạt.',
    kind === 'choice' && choices.some(each => !each.name) && 'Có mục để chọn chưa có tên. Điền tên hoặc xóa mục.',
    kind === 'choice' && choices.length < 2 && 'Cần ít nhất hai mục để chọn. Thêm mục.',
    kind === 'percent' &&
      addsUp === 'sum' &&
      !formula &&
      'Phần trăm không cộng được. Chọn bình quân, cao nhất, hoặc lập công thức.',
  ]
  return says.filter(each => typeof each === 'string' && each !== '') as string[]
}

function codesOfTest(test: string): string[] {
  const { left, right } = readTest(test)
  return [...codesOf(left), ...codesOf(right)]
}

/** What is wrong with each code that is read; words that cannot be read are one fault. */
function faultsOfCodes(read: () => string[], fault: (code: string) => string | undefined): string[] {
  try {
    return [...new Set(read())].flatMap(code => fault(code) ?? [])
  } catch (error) {
    if (error instanceof FormulaFault) return [error.message]
    throw error
  }
}
