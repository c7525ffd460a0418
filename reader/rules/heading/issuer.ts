/** The issuing body and its parent: by the letterhead's left column, else as the paper names itself. */

import { isMotto } from '../../layout/begins.ts'
import type { Quoted } from '../../reading.ts'
import { apply, type Found, rule, words } from '../../rule.ts'
import { type Block, isBody, type Paper, quoted } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { BODY_WORDS } from '../../words/letterhead.ts'
import { isSyllable } from '../../words/syllables.ts'
import { type HeadLine, headLines } from './letterhead.ts'
import { numberAndSymbol } from './number-and-symbol.ts'
import { placeAndDate } from './place-and-date.ts'
import { TITLE_OF_COPY } from './title.ts'

export type Body = { name: string; at: Quoted }

/** "TỔ QUỐC" is no group. */
const FIRST = new RegExp(
  `^(?!to quoc|doi song|dai bieu|dai dien|bao (?:cao|gia|ve|dam|ton|tri|chi)(?: |$))(?:${BODY_WORDS.map(fold).join('|')}|khoa(?! hoc| [ivx]+(?: |$)| \\d))(?: |$)`,
)
/** Whether the words begin as names of bodies do. */
export const isBodyName = (name: string) => FIRST.test(fold(name))
const AREA = /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|viet nam)(?: |$)/
const OPEN =
  /(?:^| )(?:va|nhan dan|uy ban trung uong|cua|ve|cac|du|ban chi huy|chong|ban thuong vu|ban chap hanh|thuong truc)$|^(?:\S+ ){0,2}(?:tai|truong|phong|quan ly|kinh te|phat trien)$|^(?:chu tich|bo tu lenh|uy ban|cong doan co so|doan co so|chi doan|chi bo|dang uy|tap doan|tong cong ty|cong ty(?: co phan| tnhh(?: mtv| mot thanh vien)?)?|(?:chi |tong )?cuc|lien hiep|truong (?:dai hoc|cao dang))$/
/** "BỘ … MÔI TRƯỜNG" is whole, "TRƯỜNG" alone is not. */
const isOpen = (line: string) => OPEN.test(line) && !/(?:moi truong|quoc phong)$/.test(line)
/** "BỘ Y TẾ -" / "BỘ CÔNG AN": a dash between those who issue a paper together. */
const ENDS_IN_DASH = /\p{Lu} ?[-–]$/u
/** What a committee is set up for: "BAN TỔ CHỨC" / "ĐẠI HỘI THI ĐUA". */
const EVENT = /^(?:dai hoi|hoi nghi|hoi thi|hoi thao|hoi dien|hoi cho|hoi khoe|le hoi)(?: |$)/
const OF_EVENT = /(?:^| )(?:ban to chuc|ban chi dao|ban van dong|tieu ban|hoi dong)$/
/** "PHONG TRÀO “TOÀN DÂN" / "ĐOÀN KẾT …”": quotation marks still open. */
const isQuoting = (line: string) => /“[^”]*$/u.test(line)
const NOT_BODY =
  /^(?:so \d\S*|so$|v v|ve viec|kinh gui|ngay|hoa toc|thuong khan|khan|mat(?! tran)|toi mat|tuyet mat|du thao|van ban|sao y|ban sao|phu luc|khoa (?:[ivx]+|\d+)|ky hop|nhiem ky)(?: |$)/

/** What the Youth Union prints in the place of the motto. */
const UNION = /^doan (?:tncs|thanh nien cong san) ho chi minh$/

/** Bodies of the letterhead, top first. */
export function headBodies(paper: Paper): Body[] {
  const groups: HeadLine[][] = []
  for (const line of bodyLines(paper)) {
    const text = fold(line.text)
    const last = groups.at(-1)
    const above = last ? fold(last.at(-1)!.text) : ''
    if (
      last &&
      last.length < 4 &&
      ((AREA.test(text) && !FIRST.test(text)) ||
        !text.includes(' ') ||
        isOpen(above) ||
        isQuoting(last.at(-1)!.text) ||
        ENDS_IN_DASH.test(last.at(-1)!.text) ||
        (EVENT.test(text) && OF_EVENT.test(above)) ||
        !FIRST.test(text) ||
        /^so \d/.test(text))
    )
      last.push(line)
    else if (FIRST.test(text) || groups.length === 0) groups.push([line])
  }
  if (groups.length === 0) groups.push(...inSmallLetters(paper))
  return groups.filter(group => group.some(line => FIRST.test(fold(line.text)))).map(group => bodyOf(paper, group))
}

/** Lines in capitals that name a body, up to the number; those of a digital signature above the letterhead left out. */
function bodyLines(paper: Paper): HeadLine[] {
  const found: HeadLine[] = []
  let abstract = false
  for (const line of headLines(paper)) {
    const number = apply(numberAndSymbol, line.block)[0]
    const date = apply(placeAndDate, line.block)[0]
    const end = Math.min(line.end, number?.start ?? line.end, date?.start ?? line.end)
    const text = line.block.text.slice(line.start, Math.max(line.start, end)).trim()
    const folded = fold(text)
    // "V/v quyết toán thuế" / "GTGT": the abstract goes on.
    abstract = /^V ?\/ ?v(?!\p{L})/iu.test(text) || (abstract && text === line.text && !FIRST.test(folded))
    if (abstract) continue
    if (/^S[ốóô] ?[:;.]|^[\p{Lu}\d]{2,6}-[\p{Lu}]{2,}$/u.test(text)) continue
    if (
      folded.length < 2 ||
      isRemark(line) ||
      isOfStamp(paper, line) ||
      (found.length > 0 && UNION.test(folded)) ||
      TITLE_OF_COPY.test(text) ||
      (found.length > 0 && /^(?:- ?)?Căn cứ /u.test(paper.blocks[line.block.index + 1]?.text ?? '')) ||
      (NOT_BODY.test(folded) && !namesDecision(found.at(-1), text)) ||
      !inCapitals(text) ||
      !text.split(' ').some(isWord)
    )
      continue
    found.push({ ...line, end: line.start + text.length, text })
  }
  return found.filter(line => !isAboveStamp(paper, line) || found.every(other => isAboveStamp(paper, other)))
}

/** "(Theo Quyết định" / "số 12/QĐ-SYT)": a line in brackets below a body says since when there is one. */
const isRemark = ({ block, start, text }: HeadLine) =>
  /\(/u.test(block.text.slice(0, start)) || (text.endsWith(')') && !text.includes('('))

const ARRIVED = /^[^\p{L}]*(?:CÔNG VĂN |VĂN BẢN )?ĐẾN(?![\p{L}])/u
/** "TRƯỜNG ĐẠI HỌC BÌNH AN" / "ĐẾN Số: 15": the stamp of the body that got the paper. */
const isOfStamp = (paper: Paper, { block, text }: HeadLine) =>
  ARRIVED.test(text) || ARRIVED.test(paper.blocks[block.index + 1]?.text ?? '')

/** "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" / "SỐ 12/QĐ-SYT": the number belongs to the name. */
const namesDecision = (above: HeadLine | undefined, text: string) =>
  above !== undefined && /(?:^| )quyet dinh$/u.test(fold(above.text)) && /^S[ỐO] \d{1,5}\/\p{Lu}/u.test(text)

/** Some heads are printed in small letters: the first line that names a body. */
function inSmallLetters(paper: Paper): HeadLine[][] {
  const line = headLines(paper).find(
    ({ text }) => text.length < 90 && FIRST.test(fold(text)) && !/[;:]$|^S[ốóô] ?[:;.]/u.test(text),
  )
  return line ? [[line]] : []
}

/** Optical reading makes letters out of the rule below the issuer; a word is a syllable, or an abbreviation. */
const isWord = (word: string) => word.length > 1 && (isSyllable(word) || /^[A-ZĐ&.\d-]{2,}$/u.test(word))

function isAboveStamp(paper: Paper, line: HeadLine): boolean {
  const next = paper.blocks.slice(line.block.index + 1, line.block.index + 4)
  return next.some(block => block.kind === 'stamp' && /@|\d:\d\d/.test(block.text)) && line.block.index < 6
}

function inCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  const large = letters.replace(/\p{Ll}/gu, '')
  return letters.length >= 2 && large.length / letters.length >= 0.8
}

/** "CỤC PHÒNG CHÁY," / "CHỮA CHÁY": a comma or dash within the name stays; "SỞ Y TẾ g" has a speck. */
function withoutSpecks(line: string, next: HeadLine | undefined): string {
  const comma = next && !AREA.test(fold(next.text)) && /\p{L},$/u.test(line) ? ',' : ''
  const dash = next && ENDS_IN_DASH.test(line) ? ' -' : ''
  return line.replace(/[\s_|.,:;–-]+$/u, '').replace(/(?<=\p{Lu}{2}) \p{Ll}$/u, '') + comma + dash
}

function bodyOf(paper: Paper, lines: HeadLine[]): Body {
  const parts = lines.map(line => quoted(paper, line.block, line.start, line.end, 'heading/issuer'))
  const name = parts.map((part, i) => withoutSpecks(part.quote, lines[i + 1])).join(' ')
  return { name, at: { ...parts[0]!, end: parts.at(-1)!.end, quote: name } }
}

/** The body that says what it does with this paper: "Sở … xây dựng Kế hoạch", "UBND tỉnh ban hành …". */
export const selfNamed = rule<string>({
  name: 'heading/self-named',
  says: 'Without a letterhead the issuer is the body that says, in the opening, that it makes, issues or announces this paper.',
  pattern: words(
    String.raw`(?<body>(?:Chủ tịch |Giám đốc |Thủ tướng |Bộ trưởng |(?:Ban )?Thường trực )?(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng nhân dân|Sở|Bộ|Ban|Cục|Chi cục|Tổng cục|Văn phòng|Công an|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Thanh tra|Trường|Trung tâm|Phòng|Viện|Hội|Bảo hiểm xã hội|Ngân hàng|Chính phủ|Thủ tướng Chính phủ)(?: (?!tổ chức (?:cuộc )?họp|(?:trân trọng )?kính mời|xây dựng|ban hành|thông báo|yêu cầu|báo cáo|hướng dẫn|đề nghị|triển khai|chỉ thị|quyết định|quy định)[\p{L}\p{N},-]+){0,14}?) (?:xây dựng|ban hành|(?:xin )?thông báo|yêu cầu|hướng dẫn|báo cáo|đề nghị|chỉ thị|quyết định|triển khai|quy định|tổ chức (?:cuộc )?họp|(?:trân trọng )?kính mời)(?=[ :])`,
    'gu',
  ),
  // A bare "Bộ trưởng" or "Hội nghị" names no body.
  read: ({ body = '' }) =>
    /^(?:Bộ trưởng|Giám đốc|Hội nghị.*|Bộ|Sở|Ban|[ỦU][yỷ] ban|Ngân hàng)$|(?:^|[ ,])(?:để|nhằm|khi|về)(?: |$)/u.test(
      body,
    )
      ? undefined
      : body.replace(/ (?:đã|sẽ|đang|có)$/u, ''),
  examples: [
    ['Sở Nội vụ xây dựng Kế hoạch thực hiện như sau:', 'Sở Nội vụ'],
    ['Ủy ban Dân tộc quy định và hướng dẫn chế độ báo cáo như sau:', 'Ủy ban Dân tộc'],
    ['Chủ tịch UBND tỉnh xây dựng Kế hoạch như sau:', 'Chủ tịch UBND tỉnh'],
    ['Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:', 'Ủy ban nhân dân tỉnh'],
    ['Thường trực Đảng ủy yêu cầu các chi bộ vào cuộc.', 'Thường trực Đảng ủy'],
    ['Lãnh đạo UBND tỉnh tổ chức cuộc họp vào ngày 22/7/2026.', 'UBND tỉnh'],
  ],
  not: ['các đơn vị xây dựng kế hoạch', 'theo đề nghị của ông Giám đốc'],
})

/** The first of the opening's last sentences in which a body speaks for itself. */
export function selfNamedBody(paper: Paper): Body | undefined {
  const spoken = bodySpeaks(paper)
  if (!spoken) return notifier(paper) ?? authority(paper) ?? signedFor(paper)
  const { block, hit } = spoken
  const at = quoted(paper, block, hit.start, hit.start + hit.value.length, selfNamed.name)
  return { name: at.quote, at }
}

/** Where it does: the block, and the letters up to the end of the verb. */
export function bodySpeaks(paper: Paper): { block: Block; hit: Found<string> } | undefined {
  const opening = paper.blocks
    .filter(block => block.kind === 'para' && block.path === '' && block.annex === 0)
    .slice(0, 12)
  for (const block of opening.reverse()) {
    const hit = apply(selfNamed, block).findLast(found => startsSentence(block.text, found.start))
    if (hit) return { block, hit }
  }
  return undefined
}

/** The line of its own above the first "Căn cứ": "THỦ TƯỚNG CHÍNH PHỦ". */
function authority(paper: Paper): Body | undefined {
  const basis = paper.blocks.findIndex(block => /^(?:- ?)?Căn cứ /u.test(block.text))
  const block = paper.blocks[basis - 1]
  if (!block || basis > 8 || block.kind !== 'para' || block.annex > 0 || block.text.length > 80) return undefined
  if (!FIRST.test(fold(block.text)) || /[.;:]$/.test(block.text) || !block.text.includes(' ')) return undefined
  const end = TERM.exec(block.text)?.index ?? block.text.length
  const at = quoted(paper, block, 0, end, selfNamed.name)
  return { name: at.quote, at }
}

/** Copies that lost the second line of a cell: "HỘI ĐỒNG NHÂN DÂN" alone, and above the grounds "HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH AN". */
export function withItsPlace(paper: Paper, { name }: Body): Body | undefined {
  if (!/^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)$/.test(fold(name))) return undefined
  const basis = paper.blocks.findIndex(block => /^(?:- ?)?Căn cứ /u.test(block.text))
  const block = paper.blocks
    .slice(Math.max(0, basis - 3), Math.max(0, basis))
    .find(
      ({ text, annex }) =>
        annex === 0 && text.length < 120 && !isMotto(text) && fold(text).startsWith(`${fold(name)} `),
    )
  if (!block || !inCapitals(block.text)) return undefined
  const at = quoted(paper, block, 0, TERM.exec(block.text)?.index ?? block.text.length, 'heading/issuer')
  return { name: at.quote, at }
}

/** Which council, and at which of its sessions: no part of its name. */
const TERM = /[ ,–-]+(?:KH[ÓO]A [IVX\d]|KỲ HỌP |NHIỆM KỲ )/u

const SIGNED_FOR = /^(?:TM\.|T\/M|T\.M\.?) ?/u
/** "ỦY BAN NHÂN DÂN", "BAN THƯỜNG VỤ" do not say of what place. */
const OF_NO_PLACE =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|ban (?:thuong vu|chap hanh|chi dao|bi thu|giam doc|to chuc)|hoi dong|dang uy|chi bo|dang bo|uy ban)(?: (?:pho )?(?:chu tich|truong ban|bi thu).*)?$/

/** "TM. CHÍNH PHỦ THỦ TƯỚNG Trần Văn Bình": post and name on the same line. */
const POST_BEHIND = / (?:KT\.|THỦ TƯỚNG|CHỦ TỊCH|PHÓ |BỘ TRƯỞNG|GIÁM ĐỐC|TRƯỞNG BAN|BÍ THƯ).*$/u

/** The body in whose name the paper was signed, where nothing else of the paper names its issuer. */
function signedFor(paper: Paper): Body | undefined {
  const block = paper.blocks.find(
    other => other.kind === 'signature' && other.annex === 0 && SIGNED_FOR.test(other.text),
  )
  const start = block && SIGNED_FOR.exec(block.text)![0].length
  const name = block?.text.slice(start).replace(POST_BEHIND, '').trim() ?? ''
  if (!block || !start || name.length > 80 || !inCapitals(name) || OF_NO_PLACE.test(fold(name))) return undefined
  if (!FIRST.test(fold(name)) && !/^dang doan /.test(fold(name))) return undefined
  const at = quoted(paper, block, start, start + name.length, selfNamed.name)
  return { name: at.quote, at }
}

/** A notice of what a leader decided ends with the body that makes it known: "Văn phòng … xin thông báo để …". */
function notifier(paper: Paper): Body | undefined {
  const closing = paper.blocks.filter(block => isBody(block) && block.annex === 0).slice(-3)
  for (const block of closing) {
    const hit = /(?:xin|trân trọng) thông báo/u.test(block.text) ? apply(selfNamed, block).at(-1) : undefined
    if (!hit) continue
    // "Thừa lệnh Bộ trưởng, Văn phòng Bộ xin thông báo"
    const from = hit.start + hit.value.lastIndexOf(', ') + (hit.value.includes(', ') ? 2 : 1)
    const at = quoted(paper, block, from, hit.start + hit.value.length, selfNamed.name)
    return { name: at.quote, at }
  }
  return undefined
}

const startsSentence = (text: string, at: number) => /(?:^|[;,.:)] )(?:Lãnh đạo )?$/u.test(text.slice(0, at))
