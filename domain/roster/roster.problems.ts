import { showDay } from '../day.ts'
import { problem } from '../problem.ts'

export const RosterEntryTaken = problem(
  'roster.entry-taken',
  409,
  (p: { name: string; line: string }) => `${p.name} đã có trong danh sách về ${p.line}. Mở dòng đó để sửa.`,
  () => ({ name: 'Người này đã có cho lĩnh vực này.' }),
)
export const RosterNotYours = problem(
  'roster.not-yours',
  403,
  (p: { unit: string }) => `Dòng này của ${p.unit}; chỉ đơn vị đó được sửa danh sách của mình.`,
)
export const RosterLeavesBeforeStart = problem(
  'roster.leaves-before-start',
  422,
  (p: { since: string }) => `Ngày thôi phải từ ngày bắt đầu ${showDay(p.since)} trở đi.`,
  () => ({ on: 'Ngày thôi trước ngày bắt đầu.' }),
)
