/** A paper being written: the parts of Nghị định 30/2020/NĐ-CP, Điều 8, as data that pages edit and the writers print. */
import { z } from 'zod'

const Run = z.object({
  text: z.string().max(20000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Where a figure came from: 'total:<indicator>' of the cut the draft rests on. Not printed. */
  source: z.string().max(200).optional(),
})
const Text = z.union([z.string().max(20000), z.array(Run).max(400)])
const Label = z.string().max(40)

const Column = z.object({
  header: z.string().max(200),
  width: z.number().min(0).max(1).optional(),
  align: z.enum(['left', 'right', 'center']).optional(),
})
const Table = z.object({
  kind: z.literal('table'),
  columns: z.array(Column).min(1).max(30),
  rows: z.array(z.array(z.string().max(2000))).max(2000),
  bold: z.array(z.number().int()).optional(),
  note: z.string().max(300).optional(),
})

export const PaperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('division'), label: Label, title: z.string().max(500) }),
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    label: Label,
    text: z.string().max(1000),
  }),
  z.object({ kind: z.literal('article'), label: Label, title: z.string().max(1000).optional(), text: Text.optional() }),
  z.object({ kind: z.literal('paragraph'), label: Label.optional(), text: Text }),
  z.object({ kind: z.literal('verdict'), text: z.string().max(200) }),
  z.object({ kind: z.literal('quote'), text: z.string().max(20000), source: z.string().max(300).optional() }),
  Table,
])
export type PaperBlock = z.infer<typeof PaperBlock>

export const PAPER_TYPES = [
  ...['NQ', 'QĐ', 'CT', 'QC', 'QyĐ', 'TC', 'TB', 'HD', 'CTr', 'KH', 'PA', 'ĐA', 'DA', 'BC', 'BB'],
  ...['TTr', 'HĐ', 'CĐ', 'BGN', 'BTT', 'GUQ', 'GM', 'GGT', 'GNP', 'PG', 'PC', 'PB', 'CV', 'TCg'],
] as const

export const Paper = z.object({
  parent: z.string().max(300).optional(),
  issuer: z.string().trim().min(1).max(300),
  number: z.number().int().positive().nullable(),
  symbol: z.string().trim().max(60),
  place: z.string().trim().max(100),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  type: z.enum(PAPER_TYPES as unknown as readonly ['BC', ...Exclude<PaperType, 'BC'>[]]),
  title: z.string().max(1000),
  to: z.array(z.string().max(500)).max(60).optional(),
  basis: z.array(z.string().max(2000)).max(60).optional(),
  body: z.array(PaperBlock).max(1000),
  recipients: z.array(z.string().max(500)).max(100),
  sign: z.object({
    authority: z.array(z.string().max(200)).max(4),
    post: z.string().max(200),
    agencyPost: z.string().max(200).optional(),
    name: z.string().max(200),
  }),
  urgency: z.enum(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']).optional(),
  annexes: z
    .array(
      z.object({
        label: Label,
        title: z.string().max(500),
        blocks: z.array(PaperBlock).max(200),
        landscape: z.boolean().optional(),
      }),
    )
    .max(40)
    .optional(),
  footer: z.string().max(500).optional(),
})
export type Paper = z.infer<typeof Paper>
type PaperType = (typeof PAPER_TYPES)[number]
