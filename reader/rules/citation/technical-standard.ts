import { rule, words } from '../../rule.ts'
import type { Cited } from './citation.ts'

export default rule<Cited>({
  name: 'citation/technical-standard',
  says: 'A technical regulation (QCVN) or a national standard (TCVN), cited by number and year.',
  needs: ['qcvn', 'tcvn'],
  pattern: words(
    String.raw`(?<number>(?:QCVN|TCVN)(?: ISO(?:/IEC)?)? ?\d{1,5}[A-Z]?(?:-\d{1,3})? ?: ?\d{4}(?:/[\p{L}]{2,8})?)`,
    'gu',
  ),
  read: ({ number }) => ({ number: number!.replace(/ ?: ?/, ':'), date: null, type: number!.slice(0, 4) }),

  examples: [
    ['theo QCVN 01:2019/BCT của Bộ Công Thương', { number: 'QCVN 01:2019/BCT', date: null, type: 'QCVN' }],
    ['tiêu chuẩn TCVN 6909:2001', { number: 'TCVN 6909:2001', date: null, type: 'TCVN' }],
    [
      'TCVN ISO 9001:2015 và QCVN 102: 2016/BTTTT',
      { number: 'TCVN ISO 9001:2015', date: null, type: 'TCVN' },
      { number: 'QCVN 102:2016/BTTTT', date: null, type: 'QCVN' },
    ],
  ],
  not: ['các QCVN, TCVN hiện hành', 'TCVN 2019'],
})
