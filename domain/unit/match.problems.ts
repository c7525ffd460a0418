import { problem } from '../problem.ts'

export const UnitNotFound = problem(
  'unit.not-in-tree',
  404,
  () => 'Không tìm thấy đơn vị này. Chọn đơn vị trong danh sách.',
  () => ({ unitId: 'Chọn đơn vị trong danh sách.' }),
)
