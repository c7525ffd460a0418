import { listAt } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { rule } from '../../rule.ts'
import { tokenEnd } from '../../words/tokens.ts'
import { dutyAt } from './duty.ts'
import { type OwnerRead, ownerOf, stretch } from './owner.ts'

/** What may stand behind the bracket: the end of its clause. */
const CLOSES = /^[^()]{0,400}\)[\s.;,/]{0,6}$/u

/** "Tiểu ban Hậu cần (PHÒNG QUẢN TRỊ CHỦ TRÌ): phòng họp, điện nước": who leads, right behind what is led. */
const LED_BY = /^[^()]{2,90} chủ trì\) ?:/u
/** Whether such a bracket stands behind a name, "(cơ quan chủ trì):" being said of that name itself. */
export const ledByOther = (behind: string) => /^ \((?!cơ quan |đơn vị )/u.test(behind) && LED_BY.test(behind.slice(2))
/** "(Phòng Kỹ thuật; trước 30/9)": who, and by when. */
const WITH_TIME =
  /^[;,] ?(?:hoàn thành |xong |thời gian(?: hoàn thành| thực hiện)? ?:? ?)?(?:trước|trong (?:tháng|quý|năm)|(?:quý|tháng) [IV\d]|thường xuyên|h[ằà]ng (?:năm|quý|tháng|tuần)|từ (?:ngày|tháng|quý)|chậm nhất|\d{1,2}\/\d)[^();]{0,50}\)/iu

export default rule<OwnerRead>({
  name: 'owner/bracket',
  says: 'A bracket at the end of a clause that says who does the work.',
  needs: ['('],
  pattern: /\((?:do |giao )?(?=\p{L})/giu,
  read(_groups, match, block) {
    const from = match.index + match[0].length
    const behind = block.text.slice(from)
    const led = block.kind !== 'para' && LED_BY.test(behind)
    if (!led && !CLOSES.test(behind)) return undefined
    const tokens = tokensIn(block)
    const list = listAt(block.text, tokens, tokenFrom(tokens, from))
    if (!list) return undefined
    // "(Giao Phòng Nội vụ)": the order by itself.
    const given = /giao/iu.test(match[0]) && tokens[list.to]?.low === ')'
    if (
      !given &&
      dutyAt(tokens, list.to) === undefined &&
      !WITH_TIME.test(block.text.slice(tokenEnd(tokens, list.to - 1)))
    )
      return undefined
    const { value } = ownerOf(block.text, tokens, list)
    stretch(match, block, match.index + 1, led ? block.text.indexOf(')', from) : block.text.lastIndexOf(')'))
    return value
  },

  examples: [
    [
      'Xây dựng mô hình điểm (Công an tỉnh chủ trì, phối hợp các đơn vị liên quan thực hiện hàng năm)',
      { lead: ['Công an tỉnh'], with: ['các đơn vị liên quan'], groups: ['các đơn vị liên quan'] },
    ],
    ['- Lập sổ theo dõi (Giao Văn phòng Sở)', { lead: ['Văn phòng Sở'], with: [] }],
    ['(Công an tỉnh thực hiện kế hoạch hằng năm)', { lead: ['Công an tỉnh'], with: [] }],
    [
      '(Thủ trưởng các sở, ban ngành, hội, đoàn thể tỉnh, Chủ tịch UBND huyện, thị xã, thành phố thực hiện thường xuyên theo kế hoạch hằng năm)',
      {
        lead: ['Thủ trưởng các sở, ban ngành, hội, đoàn thể tỉnh', 'Chủ tịch UBND huyện, thị xã, thành phố'],
        with: [],
        groups: ['Thủ trưởng các sở, ban ngành, hội, đoàn thể tỉnh', 'Chủ tịch UBND huyện, thị xã, thành phố'],
      },
    ],
    ['5. Xây dựng bản đồ số mạng lưới (Phòng Kỹ thuật; trước 30/9).', { lead: ['Phòng Kỹ thuật'], with: [] }],
    ['- Tiểu ban Hậu cần (Phòng Quản trị chủ trì): phòng họp, điện nước', { lead: ['Phòng Quản trị'], with: [] }],
    [
      'Tập huấn nghiệp vụ (Sở Nội vụ chủ trì; phối hợp: Sở Y tế, Công an tỉnh; hoàn thành trước 30/8/2026)',
      { lead: ['Sở Nội vụ'], with: ['Sở Y tế', 'Công an tỉnh'] },
    ],
    [
      '(Giao Sở Tư pháp chủ trì, Công an tỉnh phối hợp thực hiện hằng năm)',
      { lead: ['Sở Tư pháp'], with: ['Công an tỉnh'] },
    ],
  ],
  not: [
    'theo hướng dẫn trước đây (Sở Tư pháp, ngày 05/3/2024)',
    'nộp về Bộ phận Một cửa (Văn phòng Sở)',
    'báo cáo về Sở Tư pháp (qua Văn phòng Sở)',
    'Ban Chỉ đạo 138 tỉnh (sau đây gọi là Ban Chỉ đạo)',
    '(Đồng chí Trưởng ban chủ trì)',
    '1. Sở Y tế (cơ quan chủ trì): rà soát hồ sơ',
    'gửi Công an tỉnh (cơ quan thường trực) tổng hợp',
  ],
})
