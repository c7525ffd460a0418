/** Who reports, to whom, through whom and about what: read from the sentence, from the owner named in it, or from the heading above. */
import { listAt } from '../body/list.ts'
import { startsBody } from '../body/start.ts'
import { tokenFrom, tokensIn } from '../body/tokens.ts'
import { type Block, type Paper, placeOf } from '../tree.ts'
import { phraseAt, phrases, type Token } from '../words/phrases.ts'
import type { Stretch } from './clauses.ts'
import type { Scene } from './report-scene.ts'
import { startingIn } from './within.ts'

const BEHIND = phrases('báo cáo|về|cho|với|tới|đến|lên|gửi|gửi về|nộp')
const VERBS = phrases(
  'báo cáo|gửi|nộp|phản ánh|phản ảnh|thông tin|tổng hợp|định kỳ|thực hiện|có trách nhiệm|kịp thời|khẩn trương|xây dựng|tham mưu|rà soát|chủ trì|theo dõi',
)
const HIGHER = phrases(
  'thủ tướng chính phủ|thủ tướng|bộ chính trị|ban bí thư|trung ương|cấp có thẩm quyền|cấp trên|cấp ủy|lãnh đạo sở|lãnh đạo bộ|lãnh đạo ủy ban|lãnh đạo đơn vị|lãnh đạo tỉnh|lãnh đạo ban',
)
const THROUGH =
  /\((?:thông )?qua ([^();]{3,120}?)(?:[);]|, (?:email|e-mail|thư điện tử|địa chỉ|đ\/c|hộp thư|điện thoại|số điện thoại|đt)(?!\p{L}))|(?:^|[ ,])(?:thông )?qua (\p{Lu}[^,.;()]{3,90}?)(?=[,.;()]| trước| chậm nhất| để|$)/u

export type Addressee = { to: string | null; through?: string; end: number }

/** The body that a report goes to: the first behind "báo cáo", "về", "cho" … from `at` on; what comes behind "để" is another report. */
export function addresseeOf(block: Block, clause: Stretch, at: number): Addressee {
  const tokens = tokensIn(block)
  const purpose = /(?<!\p{L})để(?!\p{L})/u.exec(block.text.slice(at, clause.end))
  const end = purpose ? at + purpose.index : clause.end
  for (let i = tokenFrom(tokens, at); i < tokens.length && tokens[i]!.start < end; i++) {
    if (i === 0 || !follows(tokens, i)) continue
    const names = namesAt(block, tokens, i)
    if (names) {
      const through = throughOf(block.text.slice(names.end, Math.min(clause.end, names.end + 160)))
      return { to: names.text, end: names.end, ...(through ? { through } : {}) }
    }
  }
  return { to: null, end: at }
}

function follows(tokens: Token[], i: number): boolean {
  const back = [1, 2, 3].some(n => i >= n && phraseAt(tokens, i - n, BEHIND) === n)
  return back || (tokens[i - 1]!.low === ',' && i >= 3 && phraseAt(tokens, i - 3, BEHIND) === 2)
}

function namesAt(block: Block, tokens: Token[], i: number): { text: string; end: number } | undefined {
  const higher = phraseAt(tokens, i, HIGHER)
  if (higher > 0)
    return { text: block.text.slice(tokens[i]!.start, tokens[i + higher - 1]!.end), end: tokens[i + higher - 1]!.end }
  if (!startsBody(tokens, i)) return ownHouse(tokens[i]!)
  const list = listAt(block.text, tokens, i)
  if (!list || list.to <= i) return ownHouse(tokens[i]!)
  const end = tokens[list.to - 1]!.end
  return { text: block.text.slice(tokens[i]!.start, end), end }
}

/** "gửi về Sở trước ngày …": the paper's own house, named by its kind alone. */
function ownHouse(token: Token): { text: string; end: number } | undefined {
  return /^(?:Sở|Bộ|Cục|Trường|Tỉnh|Ban|Viện)$/u.test(token.text) ? { text: token.text, end: token.end } : undefined
}

function throughOf(after: string): string | undefined {
  const found = THROUGH.exec(after)
  return (found?.[1] ?? found?.[2])?.replace(/ ?[-;,:] ?(?:địa chỉ|số điện thoại|email).*$/iu, '').trim()
}

/** Who reports: the names before the verb, else an owner named before it in the block, else the heading above, else who the letter is for. */
export function reporterOf(scene: Scene, block: Block, clause: Stretch, at: number): string | null {
  const subject = subjectIn(block, clause, at)
  if (subject) return subject
  const whole = placeOf(block, 0, Math.max(at, 1))
  const named = startingIn(scene.owners, whole.start, whole.end + 1).findLast(owner => owner.lead.length > 0)
  if (named) return named.lead.join('; ')
  for (let above = parentOf(scene.paper, block); above; above = parentOf(scene.paper, above)) {
    const place = placeOf(above, 0, above.text.length)
    const heading = startingIn(scene.owners, place.start, place.end).find(owner => owner.lead.length > 0)
    if (heading) return heading.lead.join('; ')
  }
  return scene.addressed
}

/** Behind these a name is no subject. */
const OF = new Set(['của', 'với', 'tại', 'cho', 'từ', 'về', 'giúp', 'bởi'])

/** Names that open the clause and are followed by a verb of reporting. */
function subjectIn(block: Block, clause: Stretch, at: number): string | undefined {
  const tokens = tokensIn(block)
  for (let i = tokenFrom(tokens, Math.max(clause.start, block.body)); i < tokens.length && tokens[i]!.start < at; i++) {
    if (!startsBody(tokens, i) || OF.has(tokens[i - 1]?.low ?? '')) continue
    const list = listAt(block.text, tokens, i)
    if (!list || list.to <= i) continue
    const end = tokens[list.to - 1]!.end
    const verb = tokens[list.to]
    if (end <= at && verb && (phraseAt(tokens, list.to, VERBS) > 0 || verb.low === ',' || verb.start >= at))
      return block.text.slice(tokens[i]!.start, end)
    i = list.to - 1
  }
  return undefined
}

const parentOf = (paper: Paper, block: Block) => (block.parent === undefined ? undefined : paper.blocks[block.parent])
