import { rule } from '../../rule.ts'
import type { Told } from './told.ts'

export default rule<Told>({
  name: 'report/regime',
  says: 'A body is told to keep up the regime of reports laid down elsewhere.',
  needs: ['chế độ', 'công tác', 'việc'],
  pattern:
    /(?<![\p{L}\p{N}])(?<!(?:[Kk]ết quả|việc|tình hình|chưa|không|đã) )(?:[Tt]hực hiện|[Cc]hấp hành|[Dd]uy trì|[Bb]ảo đảm)(?: (?:tốt|nghiêm|nghiêm túc|đầy đủ|đúng|đầy đủ, kịp thời|nghiêm chỉnh|kịp thời))* (?:chế độ|công tác|việc|nghiêm chế độ)(?: thông tin,?| thống kê,?| tổng hợp,?)* báo cáo(?![\p{L}\p{N}])/gu,
  read(_groups, _match, block) {
    return block.title ? undefined : { way: 'regime' }
  },

  examples: [
    ['Thực hiện nghiêm chế độ báo cáo định kỳ, đột xuất theo quy định', { way: 'regime' }],
    ['Thực hiện nghiêm công tác tổng hợp báo cáo quản lý vật liệu nổ', { way: 'regime' }],
    ['Thực hiện đầy đủ việc thống kê, báo cáo tình hình', { way: 'regime' }],
  ],
  not: ['V. CHẾ ĐỘ BÁO CÁO', 'kết quả thực hiện báo cáo', 'công tác cải cách hành chính, báo cáo'],
})
