/** What a wrong field is told, in Vietnamese; zod's own words never reach a page. */
import { z } from 'zod'

type Issue = { code?: string; origin?: string; minimum?: unknown; maximum?: unknown; input?: unknown; format?: string }

/** Every issue zod can raise, as a clerk would say it. */
export function sentence(issue: Issue): string {
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'Chưa nhập. Điền vào ô này.'
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return issue.minimum === 1 ? 'Chưa nhập. Điền vào ô này.' : `Cần ít nhất ${issue.minimum} ký tự.`
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return `Dài quá ${issue.maximum} ký tự. Viết gọn lại.`
  if (issue.code === 'too_small' && issue.origin === 'array') return `Chọn ít nhất ${issue.minimum} mục.`
  if (issue.code === 'too_small') return `Phải từ ${issue.minimum} trở lên.`
  if (issue.code === 'too_big') return `Không quá ${issue.maximum}.`
  if (issue.format === 'email') return 'Địa chỉ thư chưa đúng, ví dụ: ten@anbinh.example.vn.'
  if (issue.format === 'url') return 'Địa chỉ chưa đúng, ví dụ: https://anbinh.example.vn/anh.'
  return 'Giá trị chưa đúng. Xem lại ô này.'
}

z.config({ customError: issue => sentence(issue as Issue) })
