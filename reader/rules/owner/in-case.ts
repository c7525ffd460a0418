import { listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule } from '../../rule.ts'
import { phraseAt, phrases } from '../../words/phrases.ts'
import { tokenStart } from '../../words/tokens.ts'
import { type OwnerRead, ownerOf, stretch } from './owner.ts'

const CASE = /(?:^|[.;:] )(?:[-+*•] |\p{L}{1,2}\) )?Trường hợp [^.;]*$/u
const LOOK_BACK = 240
const LEADS = phrases('chủ trì | sẽ chủ trì | có trách nhiệm chủ trì | chịu trách nhiệm chủ trì')

export default rule<OwnerRead>({
  name: 'owner/in-case',
  says: 'In a certain case a body leads the work: it stands behind “thì”.',
  needs: ['thì '],
  pattern: /(?<![\p{L}\p{N}])thì (?=\p{Lu})/gu,
  read(_groups, match, block) {
    if (!CASE.test(block.text.slice(Math.max(0, match.index - LOOK_BACK), match.index))) return undefined
    const tokens = tokensIn(block)
    const list = listAt(block.text, tokens, tokenFrom(tokens, match.index + match[0].length))
    if (!list || phraseAt(tokens, list.to, LEADS) === 0) return undefined
    const { value, end } = ownerOf(block.text, tokens, list)
    stretch(match, block, tokenStart(tokens, list.from), end)
    return value
  },

  examples: [
    [
      '- Trường hợp cơ sở nằm trong khu kinh tế thì Ban Quản lý khu kinh tế sẽ chủ trì thẩm định',
      { lead: ['Ban Quản lý khu kinh tế'], with: [] },
    ],
    [
      'Trường hợp chợ nằm trên hai xã thì Sở Công Thương chủ trì, phối hợp với Sở Tài chính thẩm định',
      { lead: ['Sở Công Thương'], with: ['Sở Tài chính'] },
    ],
    ['a) Trường hợp có dịch thì Trạm Y tế có trách nhiệm chủ trì khoanh vùng', { lead: ['Trạm Y tế'], with: [] }],
  ],
  not: [
    'Trường hợp hồ sơ chưa đủ thì Sở Y tế trả lại hồ sơ cho cơ sở',
    'Nếu có dịch thì Sở Y tế chủ trì, khi đó các xã phối hợp',
    'Trường hợp hồ sơ chưa đủ. Cơ sở bổ sung thì Sở Y tế chủ trì thẩm định',
  ],
})
