import { rule } from '../../rule.ts'
import { fullDay } from '../../words/dates.ts'
import { NOT_INSIDE, TYPE_WORD } from '../../words/symbols.ts'
import { type Cited, cited } from './citation.ts'

/** The column of a table that names papers. */
const OF_PAPERS = /số(?:,| và)? (?:ký )?hiệu|số văn bản|số công văn/iu

// Companies and schools number without a symbol; the day tells that the number is a paper's.
export default rule<Cited>({
  name: 'citation/bare-number',
  says: 'A paper cited by its type, a bare number and the day of issue.',
  needs: [' số', 'số ', ' ngày '],
  pattern: new RegExp(
    `${NOT_INSIDE}(?:(?:${TYPE_WORD}|(?<code>CV)) số:?|(?<alone>[Ss]ố):?|(?:${TYPE_WORD}|(?<code>CV))(?= \\d{2})) ?(?<number>\\d{1,5}),? ngày ?${fullDay()}(?!\\p{N})`,
    'gu',
  ),
  read(groups, match, block) {
    if (groups.alone && (match.index > 0 || !OF_PAPERS.test(block.cell?.head ?? ''))) return undefined
    return cited(groups, groups.code)
  },

  examples: [
    ['Hợp tác xã Bình An tại Văn bản số 35 ngày 24/6/2026', { number: '35', date: '2026-06-24', type: 'CV' }],
    ['Tờ trình số 12, ngày 05/3/2026', { number: '12', date: '2026-03-05' }],
    ['Công văn 1234 ngày 24/6/2026 của Sở Nội vụ', { number: '1234', date: '2026-06-24', type: 'CV' }],
    ['theo CV số 35 ngày 24/6/2026', { number: '35', date: '2026-06-24', type: 'CV' }],
    ['Quyết định số 7 ngày 1 tháng 2 năm 2026', { number: '7', date: '2026-02-01', type: 'QĐ' }],
  ],
  not: [
    'Số 35 ngày 24/6/2026',
    'Quyết định số 12/QĐ-SYT ngày 24/6/2026',
    'quyết định 15 ngày nghỉ bù; kế hoạch 5 ngày 24/6/2026',
    'Văn bản số ngày 24/6/2026',
    'biểu số 35 ngày 24/6/2026',
  ],
})
