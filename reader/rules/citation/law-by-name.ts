import { rule } from '../../rule.ts'
import { anyAccents, LAWS } from '../../words/laws.ts'
import { type Cited, ISSUED, issuedOn } from './citation.ts'

const NAMES = [...LAWS].sort((a, b) => b.length - a.length).map(anyAccents)
const LAW = `(?:Bộ [Ll]uật|Luật|luật) (?:${NAMES.join('|')})(?!\\p{L})`
// A law that amends others is one document, whatever laws its name names.
const AMENDING = `Luật ${anyAccents('sửa đổi')}(?:, ?| và )?${anyAccents('bổ sung')}(?: ${anyAccents('một số điều')})?(?: ${anyAccents('của')})?(?: các)? ${LAW}(?:(?:,|,? và) ${LAW}){0,4}`
// A name that is not in the list is taken as far as the words that follow names of laws.
const UNLISTED = String.raw`(?:Luật|Pháp lệnh) (?!Sư |Gia )\p{Lu}\p{Ll}{0,8}(?: (?!ngày|năm|số|của|về|quy|được|có|này|trong|tại|để|đã|theo|thì|do|sửa|và các|và pháp|và những|và Luật|và Nghị|và hướng|và văn|và quy|và thực|\d|Điều)\p{L}{1,9}){1,11}`
const BASIS =
  /(?:[Cc]ăn cứ|[Tt]heo)(?: quy định(?: của| tại)?| các quy định(?: của| tại)?| [Đđ]iều \d{1,3},?| khoản \d{1,2},?){0,4} $/u

export default rule<Cited>({
  name: 'citation/law-by-name',
  says: 'A law, code or ordinance cited by its name alone.',
  needs: ['luật', 'pháp lệnh'],
  pattern: new RegExp(
    `(?=Luật |Bộ [Ll]uật |Pháp lệnh )(?<![\\p{L}\\p{N}])(?<name>(?<amending>${AMENDING})|(?<listed>(?:Bộ [Ll]uật|Luật) (?:${NAMES.join('|')})(?!\\p{L}))|(?<unlisted>${UNLISTED}))${ISSUED}(?! s[ốô] \\d| s[ốô] s[ốô])`,
    'gu',
  ),
  read(groups, match, block) {
    const before = block.text.slice(Math.max(0, match.index - 60), match.index)
    if (groups.unlisted && !BASIS.test(before)) return undefined
    return {
      number: null,
      name: groups.name!,
      date: issuedOn(groups),
      type: /^Pháp lệnh/u.test(groups.name!) ? 'PL' : 'Luật',
    }
  },

  examples: [
    [
      'trọng tâm là: Luật An ninh Quốc gia, Luật An ninh mạng',
      { number: null, name: 'Luật An ninh Quốc gia', date: null, type: 'Luật' },
      { number: null, name: 'Luật An ninh mạng', date: null, type: 'Luật' },
    ],
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
      { number: null, name: 'Luật Tổ chức chính quyền địa phương', date: '2025-06-16', type: 'Luật' },
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019',
      {
        number: null,
        name: 'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
        date: '2019-11-22',
        type: 'Luật',
      },
    ],
    ['theo Luật Đâu tư công và các văn bản', { number: null, name: 'Luật Đâu tư công', date: null, type: 'Luật' }],
  ],
  not: [
    'pháp luật đất đai',
    'Luật sư Việt Nam',
    'Luật này có hiệu lực',
    'Luật Giá số 16/2023/QH15',
    'kỷ luật lao động',
  ],
})
