import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

/** What is summed up each month is a report of that period, no review. */
const OFTEN = /(?:[Hh][ằàăắâ]ng|[Mm]ỗi|[Đđ]ịnh kỳ) (?:tuần|tháng|quý),? (?:tổ chức )?$/u

// Sơ kết and tổng kết count only where a report is named (LABELS.md).
export default rule<Told>({
  name: 'report/review',
  says: 'A review, half-way or at the end, is to be held and reported.',
  needs: ['kết'],
  pattern:
    /(?<![\p{L}\p{N}])(?:[Ss]ơ kết|[Tt]ổng kết|[Ss]ơ, tổng kết)(?![^.;]{0,20} thực tiễn)(?:(?!để |nhằm )[^.;]){0,180}?(?:(?:,| và| gửi| có) báo cáo(?= (?:kết quả|về|cho|gửi|với|\p{Lu}))|(?<=kết) báo cáo(?= (?:\p{Lu}|kết quả|tình hình)))/gu,
  read: (_groups, match, block) =>
    OFTEN.test(block.text.slice(Math.max(0, match.index - 40), match.index)) ? undefined : { way: 'review' },

  examples: [
    ['tổ chức sơ kết, tổng kết thực hiện Kế hoạch và báo cáo Tỉnh ủy, Ủy ban nhân dân tỉnh', { way: 'review' }],
    ['tổng kết Đề án vào năm 2030, báo cáo kết quả về Bộ Công an', { way: 'review' }],
    ['hằng năm kiểm tra và tổng kết báo cáo Chính phủ kết quả 5 năm', { way: 'review' }],
    ['tổng kết báo cáo tình hình, kết quả thực hiện Chỉ thị cho Ủy ban nhân dân thành phố', { way: 'review' }],
    ['Sơ kết 3 năm thực hiện và báo cáo UBND tỉnh', { way: 'review' }],
  ],
  not: [
    'tổ chức sơ kết vào cuối năm 2024, tổng kết vào cuối năm 2026',
    'sơ kết, tổng kết, khen thưởng',
    'Hằng quý tổng kết và gửi báo cáo Sở Y tế',
    'chất lượng báo cáo đánh giá tổng kết',
    'tổng kết để báo cáo UBND tỉnh',
  ],
})
