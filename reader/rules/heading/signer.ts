/** Who signed, for whom and in what post: Decree 30/2020/NĐ-CP, article 13 and annex I. */
import { FILED, isPost, POST_THEN_NAME, SIGNING_FOR, withoutSigned } from '../../layout/signing.ts'
import type { Quoted } from '../../reading.ts'
import { type Block, type Paper, quoted } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { SURNAMES } from '../../words/names/surnames.ts'

export type Signing = { signer?: Quoted; capacity?: Quoted; post?: Quoted }

const RANK =
  /^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|GS|PGS|TS|(?:BS|Bs|DS|Ds)\.? ?CK ?I{1,2}|ĐD\.? ?CK ?I|BSNT|ThS\.? ?BS|Th\.?[Ss]|BS|Bs|CKI{1,2}|NGƯT|NGND|Luật sư|Kỹ sư|KS|CN|Tiến sĩ|Thạc sĩ|Bác sĩ|Ông|Bà|Đồng chí|Đ\/c)(?![\p{L}])[.,\s]*/u
/** Optical reading leaves strokes before a letter: "Trần 'Thị An". */
const NAME = /^(?:[KHY]['’])?\p{Lu}\p{L}{0,7}(?: (?:[KHY]?['’‘`])?\p{Lu}\p{L}{0,7}){1,4}$/u
/** "K’Brơi", "H’Lan Niê": names of the Central Highlands. */
const OF_HIGHLANDS = /^[KHY]['’]\p{Lu}/u

/** A personal name with family name and given name, rank and title before it left out. */
export function nameIn(text: string): { start: number; end: number } | undefined {
  let start = /^[^\p{L}]*/u.exec(text)![0].length
  for (let rank = RANK.exec(text.slice(start)); rank; rank = RANK.exec(text.slice(start))) start += rank[0].length
  const name = text.slice(start).replace(/[^\p{L}]+$/u, '')
  if (!NAME.test(name) || name.length > 36 || /(?:^| )[BCDGHKLMNPRSTVX]$/u.test(name)) return undefined
  if (isPost(name) || /^pho (?:giam|chu|truong|cuc)(?: |$)/.test(fold(name)) || !isPersonal(name)) return undefined
  return { start, end: start + name.length }
}

/** A known family name, or a name of three parts of which the middle one only names have. */
function isPersonal(name: string): boolean {
  const parts = name.split(' ')
  return (
    SURNAMES.has(fold(parts[0]!)) ||
    OF_HIGHLANDS.test(name) ||
    (parts.length >= 3 && /^(?:Thị|Văn|Đức|Hữu|Ngọc|Minh|Xuân|Thanh|Quang|Đình|Bá|Công)$/u.test(parts[1]!))
  )
}

/** The last name of the signature block, the lines of authority and of posts above it. */
export function signing(paper: Paper): Signing {
  const blocks = paper.blocks.filter(block => block.kind === 'signature' && block.annex === 0)
  const found: Signing = {}
  const name = blocks.findLast(block => nameIn(block.text))
  const beside = name ? undefined : blocks.find(block => nameBehindPost(block.text))
  if (name) found.signer = at(paper, name, nameIn(name.text)!)
  else if (beside) found.signer = at(paper, beside, nameBehindPost(beside.text)!)
  else found.signer = nameBesideRecipients(paper)
  const posts = postLines(paper).filter(line => !name || line.block.index <= name.index)
  const capacity = posts.filter(line => SIGNING_FOR.test(line.text))
  const post = posts.filter(line => !SIGNING_FOR.test(line.text))
  if (capacity.length) found.capacity = stacked(paper, capacity)
  if (post.length) found.post = stacked(paper, post)
  if (!found.signer) delete found.signer
  return found
}

const at = (paper: Paper, block: Block, { start, end }: { start: number; end: number }) =>
  quoted(paper, block, start, end, 'heading/signer')

/** "KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC Nguyễn Văn An": post and name on one line. */
function nameBehindPost(text: string): { start: number; end: number } | undefined {
  const [, post, name] = POST_THEN_NAME.exec(withoutSigned(text)) ?? []
  if (!post || !name || !nameIn(name) || !(SIGNING_FOR.test(post) || isPost(post))) return undefined
  const start = text.lastIndexOf(name)
  return { start, end: start + name.length }
}

/** "KT. BỘ TRƯỞNG - THỨ TRƯỞNG", "TM. BAN THƯỜNG VỤ BÍ THƯ", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH": where the post begins behind the authority. */
const SEAM =
  / [–-] | (?=(?:PHÓ|THỨ) \p{Lu}{2}|KT\. )|(?<=^TM\. [\p{Lu} ]{6,60})(?<! (?:PHÓ|KT\.)) (?=(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG BAN)(?:$| \p{Lu}\p{Ll}))/u

/** The posts of a line without the name behind them. */
function postsOf(block: Block): PostLine[] {
  const name = nameBehindPost(block.text)
  if (!name && !/^(?:K\/?T|TM|TL|TUQ)\b/.test(block.text)) return [{ block, text: withoutSigned(block.text), start: 0 }]
  let start = 0
  return block.text
    .slice(0, name?.start)
    .split(SEAM)
    .map(part => {
      start = block.text.indexOf(part, start)
      return { block, text: withoutSigned(part).replace(/[^\p{L}]+$/u, ''), start }
    })
    .filter(line => line.text !== '')
}

type PostLine = { block: Block; text: string; start: number }

/** Lines of authority and posts, on their own or to the right of the recipients. */
function postLines(paper: Paper): PostLine[] {
  const lines: PostLine[] = []
  for (const block of paper.blocks) {
    if (block.annex > 0) break
    if (block.kind === 'signature' && !nameIn(block.text)) lines.push(...postsOf(block))
    if (block.kind !== 'recipients') continue
    const post = postBeside(block.text)
    if (post !== undefined) lines.push({ block, text: block.text.slice(post), start: post })
  }
  return lines.filter(
    line => line.start > 0 || SIGNING_FOR.test(line.text) || isPost(line.text) || lineOfBody(line.text),
  )
}

const lineOfBody = (text: string) =>
  text === text.toUpperCase() && /^(?:ỦY BAN|UBND|BAN|SỞ|CÔNG AN|HỘI ĐỒNG)/u.test(text)

function stacked(paper: Paper, lines: PostLine[]): Quoted {
  const parts = lines.map(line =>
    quoted(paper, line.block, line.start, line.start + line.text.length, 'heading/signer'),
  )
  return { ...parts[0]!, end: parts.at(-1)!.end, quote: parts.map(part => part.quote).join(' / ') }
}

/** Where, on a line of the recipients, the authority or post of the right column begins. */
export function postBeside(text: string): number | undefined {
  const words =
    /(?:^|[\s|:;,])[-^|.\s]*((?:(?:TM|KT|TL|TUQ|Q)\s?\. ?)?\p{Lu}{2,}(?:[ ,-]+\p{Lu}{1,})*)[.,:;|\s]*$/u.exec(text)
  if (!words) return undefined
  const start = text.length - words[0].length + words[0].indexOf(words[1]!)
  const post = words[1]!
  return start > 0 && post.length >= 8 && (SIGNING_FOR.test(post) || isPost(post) || /^PH[ÓO] \p{Lu}{3}/u.test(post))
    ? start
    : undefined
}

/** Optical reading sets the name to the right of the recipients on one of their lines. */
function nameBesideRecipients(paper: Paper): Quoted | undefined {
  for (const block of paper.blocks.filter(b => b.kind === 'recipients' && b.annex === 0).reverse()) {
    const place = nameBeside(block.text)
    if (place) return at(paper, block, place)
  }
  return undefined
}

const NAME_AT_END = String.raw`(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,3})$`
/** Specks between the mark and the name. */
const SPECKS = String.raw`(?:(?:\p{Ll}{1,2})?[^\p{L}\p{N}\s]{1,3} ?)?`
/** Behind a colon only where the word before it is no post. */
const BEHIND_MARK = new RegExp(`(?:[;,.]|(?<=(?:phố|xã|phường|tỉnh|huyện)):) ${SPECKS}${NAME_AT_END}`, 'u')
/** The line of the file copy has no closing mark where the name was set against it. */
const BEHIND_FILE_COPY = new RegExp(`(?<=[\\p{Lu}\\d)][;,.]? |[;,.] )${NAME_AT_END}`, 'u')

/** No name is longer, its mark and specks before it. */
const LONGEST_TAIL = 60

/** The personal name that ends a line of recipients behind its own mark: "- Sở Tư pháp; Nguyễn Văn An". */
export function nameBeside(text: string): { start: number; end: number } | undefined {
  if (!/\p{Ll}/u.test(text.slice(-1))) return undefined
  const tail = (FILED.test(text) ? BEHIND_FILE_COPY : BEHIND_MARK).exec(text.slice(-LONGEST_TAIL))
  if (!tail || !nameIn(tail[1]!)) return undefined
  return { start: text.length - tail[1]!.length, end: text.length }
}
