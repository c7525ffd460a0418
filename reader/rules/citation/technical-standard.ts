import { rule, words } from '../../rule.ts'
import type { Cited } from './citation.ts'

export default rule<Cited>({
  name: 'citation/technical-standard',
  says: 'A technical regulation (QCVN), a national standard (TCVN), or one of a branch (TCN), cited by number and year.',
  needs: ['qcvn', 'tcvn', 'tcn'],
  pattern: words(
    String.raw`(?<number>(?:QCVN|TCVN)(?: ISO(?:/IEC)?)? ?\d{1,5}[A-Z]?(?:-\d{1,3})? ?: ?\d{4}(?:/[\p{L}]{2,8})?|\d{2} ?TCN ?\d{1,4}(?:\.\d{1,2})? ?[-:] ?\d{2,4})`,
    'gu',
  ),
  read: ({ number }) => ({ number: number!.replace(/ ?: ?/, ':'), date: null, type: /[A-Z]{3,4}/u.exec(number!)![0] }),

  examples: [
    ['theo QCVN 01:2019/BCT của Bộ Công Thương', { number: 'QCVN 01:2019/BCT', date: null, type: 'QCVN' }],
    ['theo Quy phạm 22 TCN 123-05', { number: '22 TCN 123-05', date: null, type: 'TCN' }],
    ['tiêu chuẩn TCVN 6909:2001', { number: 'TCVN 6909:2001', date: null, type: 'TCVN' }],
    [
      'TCVN ISO 9001:2015 và QCVN 102: 2016/BTTTT',
      { number: 'TCVN ISO 9001:2015', date: null, type: 'TCVN' },
      { number: 'QCVN 102:2016/BTTTT', date: null, type: 'QCVN' },
    ],
  ],
  not: ['các QCVN, TCVN hiện hành', 'TCVN 2019'],
})
