import { listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule } from '../../rule.ts'
import { type OwnerRead, stretch } from './owner.ts'

// Whether duties stand below is settled in find.ts.
export default rule<OwnerRead>({
  name: 'owner/next-heading',
  says: 'A body alone between the end of a sentence and the end of the paragraph, before a colon or behind what is left of its number: the next heading, which lost its line.',
  needs: [':', '.. '],
  where: block => block.kind !== 'cell' && (block.text.endsWith(':') || block.text.includes('.. ')),
  pattern: /(?<=\p{Ll}[.;]{1,5} )(?=\p{Lu}[^.;:]{3,180}:$)|(?<=[\p{Ll}\d]\.\. )(?=\p{Lu}[^.;:]{3,120}$)/gu,
  read(_groups, match, block) {
    if (match.index <= block.body) return undefined
    const tokens = tokensIn(block)
    const list = listAt(block.text, tokens, tokenFrom(tokens, match.index))
    if (!list || list.to !== tokens.length - (block.text.endsWith(':') ? 1 : 0)) return undefined
    stretch(match, block, match.index, block.text.length)
    return { lead: list.names, with: [], ...(list.groups.length > 0 ? { groups: list.groups } : {}) }
  },

  examples: [
    [
      'd) Kiểm tra các cơ sở kinh doanh.. Chi cục Quản lý thị trường tỉnh:',
      { lead: ['Chi cục Quản lý thị trường tỉnh'], with: [] },
    ],
    [
      'Bố trí kinh phí thực hiện. Báo Bình An, Đài Phát thanh và Truyền hình tỉnh:',
      { lead: ['Báo Bình An', 'Đài Phát thanh và Truyền hình tỉnh'], with: [] },
    ],
    [
      'b) Chấn chỉnh việc cấp phép; Ủy ban nhân dân các xã, phường:',
      { lead: ['Ủy ban nhân dân các xã, phường'], with: [], groups: ['Ủy ban nhân dân các xã, phường'] },
    ],
    ['đ) Tổng hợp dự toán năm 2027.. Phòng Kế hoạch - Tài chính', { lead: ['Phòng Kế hoạch - Tài chính'], with: [] }],
  ],
  not: [
    'Kiểm tra các khoa, phòng... Phòng Kế hoạch - Tài chính',
    'Gửi hồ sơ về Sở. Phòng Kế hoạch - Tài chính',
    '2. Công an tỉnh:',
    'Bố trí kinh phí thực hiện. Sở Tài chính chủ trì thực hiện các nội dung sau:',
    'Hồ sơ gồm hai bộ. Trong đó, Sở Y tế giữ:',
    'Nơi nhận như sau: Sở Y tế:',
  ],
})
