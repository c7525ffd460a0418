import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

/** "đã tổng hợp", "để tổng hợp", "báo cáo kết quả, tổng hợp vướng mắc gửi về": done, hoped for, or part of a report. */
const NOT_OWED = /(?:đã|để|sau khi|việc|chưa|không|báo cáo[^.;]{0,60}) $/iu

export default rule<Told>({
  name: 'report/trouble-sent',
  says: 'Difficulties are summed up and sent to a body, no word naming the report.',
  needs: ['vướng', 'khó khăn', 'phát sinh', 'bất cập'],
  pattern:
    /(?<![\p{L}\p{N}])(?:[Tt]ổng hợp|[Rr]à soát)(?: kịp thời| đầy đủ)?(?: những| các)? (?:nội dung |vấn đề )?(?:khó khăn|vướng mắc|phát sinh|bất cập)(?!\p{L})[^.;]{0,160}? (?:gửi|nộp) (?:về|cho|đến|tới) (?=\p{Lu}|cơ quan |cấp )/gu,
  read(_groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 80), match.index)
    return NOT_OWED.test(before) || /(?<!\p{L})(?:báo cáo|giải quyết|tháo gỡ)(?!\p{L})/u.test(match[0])
      ? undefined
      : { way: 'report' }
  },

  examples: [
    ['tổng hợp các nội dung vướng mắc (nếu có) gửi về Sở Y tế trước ngày 15/4/2027', { way: 'report' }],
    ['Các trường tổng hợp khó khăn, vướng mắc, gửi về Phòng Giáo dục để được hướng dẫn', { way: 'report' }],
    ['Rà soát những bất cập trong thực hiện và gửi cho Phòng Nội vụ', { way: 'report' }],
  ],
  not: [
    'tháo gỡ khó khăn, vướng mắc gửi về Sở Y tế',
    'Sở Y tế đã tổng hợp vướng mắc gửi về Bộ Y tế',
    'báo cáo kết quả, tổng hợp vướng mắc gửi về Sở Y tế',
    'tổng hợp khó khăn để gửi hồ sơ về Sở Y tế',
  ],
})
