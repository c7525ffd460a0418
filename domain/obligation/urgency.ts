/** Độ khẩn, as papers print it: from urgent to most urgent. */
export const URGENCIES = ['khan', 'thuong-khan', 'hoa-toc'] as const
export type Urgency = (typeof URGENCIES)[number]
export const URGENCY_NAMES: Record<Urgency, string> = {
  khan: 'Khẩn',
  'thuong-khan': 'Thượng khẩn',
  'hoa-toc': 'Hỏa tốc',
}
