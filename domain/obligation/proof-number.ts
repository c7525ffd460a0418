/** Proof as a number with its unit of measure: "12 lớp", "1.250 lượt người". Only added; a number below zero takes off. */
import { z } from 'zod'

export const ProofNumber = z.object({
  amount: z
    .number({ error: 'Nhập một số.' })
    .min(-1e11)
    .max(1e11)
    .transform(n => Math.round(n * 100) / 100)
    .refine(n => n !== 0, { error: 'Nhập một số khác 0; muốn bớt số đã ghi thì nhập số âm.' }),
  measure: z.string().trim().min(1, { error: 'Ghi đơn vị tính, ví dụ: lớp, lượt người.' }).max(40),
})
export type ProofNumber = z.infer<typeof ProofNumber>
export const ProofNumbers = z.array(ProofNumber).max(10)

/** What such plans count most often; others are typed. */
export const MEASURES = [
  'lớp',
  'buổi',
  'lượt người',
  'người',
  'tin, bài',
  'cuộc',
  'mô hình',
  'tờ rơi',
  'vụ',
  'triệu đồng',
]

export const showNumber = ({ amount, measure }: ProofNumber) =>
  `${amount.toLocaleString('vi-VN', { maximumFractionDigits: 2 })} ${measure}`

const plain = (measure: string) => measure.normalize('NFC').toLocaleLowerCase('vi')

/** Numbers of one unit of measure together, in the order in which they were first told. */
export function sumNumbers(numbers: readonly ProofNumber[]): ProofNumber[] {
  const sums = new Map<string, ProofNumber>()
  for (const { amount, measure } of numbers) {
    const sum = sums.get(plain(measure))
    sums.set(plain(measure), {
      amount: Math.round(((sum?.amount ?? 0) + amount) * 100) / 100,
      measure: sum?.measure ?? measure,
    })
  }
  return [...sums.values()]
}

/** The first sum that new numbers would bring below zero. */
export function belowZero(told: readonly ProofNumber[], added: readonly ProofNumber[]): ProofNumber | undefined {
  const below = sumNumbers([...told, ...added]).find(sum => sum.amount < 0)
  return below && (sumNumbers(told).find(sum => plain(sum.measure) === plain(below.measure)) ?? { ...below, amount: 0 })
}
