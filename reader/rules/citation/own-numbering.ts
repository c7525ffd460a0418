import { rule } from '../../rule.ts'
import { NOT_INSIDE, TYPE_WORD } from '../../words/symbols.ts'
import { type Cited, cited, ISSUED } from './citation.ts'

const PIECE = String.raw`[A-ZĐ\d]{1,10}`

// Companies number as they please, their initials first; the word before it and the day behind tell that it is a paper's number.
export default rule<Cited>({
  name: 'citation/own-numbering',
  says: 'A letter of a company, cited by its initials and digits and the day of issue.',
  needs: ['văn số', 'bản số', 'đơn số', 'thư số', 'trình số', 'văn ', 'bản '],
  pattern: new RegExp(
    `${NOT_INSIDE}(?:${TYPE_WORD}|(?:[Đđ]ơn|[Tt]hư)(?= số))(?: số:?)? (?<number>(?=[A-Z])(?=[^ ]{0,24}\\d)[A-ZĐ]{2,8}\\d{0,10}(?:[./-]${PIECE}){0,4})(?=.{0,12}ngày )${ISSUED}(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  read: groups => {
    const read = cited(groups, undefined)
    return read.date ? read : undefined
  },

  examples: [
    ['công văn số BAN/01-2027 đề ngày 22/9/2027', { number: 'BAN/01-2027', date: '2027-09-22', type: 'CV' }],
    ['Văn bản số CV01/BA/2027 ngày 05/3/2027', { number: 'CV01/BA/2027', date: '2027-03-05', type: 'CV' }],
    ['đơn số BA-2027/12 ngày 05/3/2027', { number: 'BA-2027/12', date: '2027-03-05' }],
  ],
  not: [
    'Công văn số 12/BA-KT ngày 05/3/2027',
    'công văn số BAN/01-2027 gửi Sở',
    'văn bản QPPL ngày 05/3/2027',
    'Quyết định QĐ/TW ngày 05/3/2027',
  ],
})
