import { rule } from '../../rule.ts'
import { fullDay } from '../../words/dates.ts'
import { NOT_INSIDE, TYPE_WORD } from '../../words/symbols.ts'
import { type Cited, cited } from './citation.ts'

// Companies and schools number without a symbol; the day tells that the number is a paper's.
export default rule<Cited>({
  name: 'citation/bare-number',
  says: 'A paper cited by its type, a bare number and the day of issue.',
  needs: ['số'],
  pattern: new RegExp(`${NOT_INSIDE}${TYPE_WORD} số:? ?(?<number>\\d{1,5}),? ngày ?${fullDay()}(?!\\p{N})`, 'gu'),
  read: groups => cited(groups, undefined),

  examples: [
    ['Hợp tác xã Bình An tại Văn bản số 35 ngày 24/6/2026', { number: '35', date: '2026-06-24', type: 'CV' }],
    ['Tờ trình số 12, ngày 05/3/2026', { number: '12', date: '2026-03-05' }],
    ['Quyết định số 7 ngày 1 tháng 2 năm 2026', { number: '7', date: '2026-02-01', type: 'QĐ' }],
  ],
  not: ['Quyết định số 12/QĐ-SYT ngày 24/6/2026', 'Văn bản số ngày 24/6/2026', 'biểu số 35 ngày 24/6/2026'],
})
