/** What stands in place of a lost letterhead: the paper's own line, or the news that tells who has just signed it. */
import { NAMES, ownLine, SYMBOL } from '../../layout/letterhead/own-line.ts'
import { type Block, type Paper, quoted } from '../../tree.ts'
import { fullDay } from '../../words/dates.ts'
import { TYPES } from '../../words/types.ts'
import { issuedOn } from '../citation/citation.ts'
import type { Heading, SetField } from './find.ts'
import { nameIn } from './signer.ts'

export function setHeadless(paper: Paper, heading: Heading, set: SetField): void {
  if (heading.document.number) return
  const block = paper.blocks.find(other => (other.kind === 'type' || other.kind === 'title') && other.annex === 0)
  if (block) setOwnLine(paper, block, heading, set)
  else if (!paper.blocks.some(other => other.kind === 'heading' || other.kind === 'addressee'))
    setTold(paper, heading, set)
}

/** "Thông báo số 15-TB/ĐU": number and day. */
function setOwnLine(paper: Paper, block: Block, { document }: Heading, set: SetField): void {
  const own = ownLine(block.text)
  if (!own) return
  const at = quoted(paper, block, own.number.start, own.number.end, 'heading/number-and-symbol')
  set('number', own.number.printed, at)
  if (!document.date && own.date.day) set('date', issuedOn(own.date), at)
  const named = own.date.by
  if (named && !document.issuer) {
    const start = block.text.indexOf(named, own.number.end)
    set('issuer', named, quoted(paper, block, start, start + named.length, 'heading/issuer'))
  }
  const title = paper.blocks.find(other => other.kind === 'title' && other.annex === 0)
  const concluded = title && !document.issuer ? CONCLUDED.exec(title.text) : null
  if (!title || !concluded) return
  const start = 'Kết luận của '.length
  const by = quoted(paper, title, start, start + concluded[1]!.length, 'heading/issuer')
  set('issuer', by.quote, by)
}

/** A committee of the Party makes known itself what it has concluded. */
const CONCLUDED = /^Kết luận của ((?:Thường trực|Ban Thường vụ|Ban Chấp hành) \p{L}+ [ủu][yỷ]) /u

const TOLD = new RegExp(
  `^(?:\\([^()]{2,40}\\) ?- ?)?(?<who>\\p{Lu}[^.;:\\d]{3,120}?) vừa (?:ký ban hành|ban hành|ký|có) (?<type>${NAMES}) (?:số )?(?<number>${SYMBOL})(?:,? ngày ${fullDay()})?(?: của (?<issuer>\\p{Lu}[^.;,]{3,60}?))? về (?:việc )?(?<title>[^.;]{10,300})(?:\\. |\\.?$)`,
  'u',
)
/** Blocks in which the news stands, headline and source above it; and in which it goes on to tell what the paper says. */
const NEWS = 3
const TELLS = 6

/** "Thủ tướng Chính phủ vừa ký Công điện số … về …" and below it "Công điện nêu rõ: …". */
function setTold(paper: Paper, { document }: Heading, set: SetField): void {
  const block = paper.blocks.slice(0, NEWS).find(other => other.lower.includes(' vừa ') && TOLD.test(other.text))
  const told = block && TOLD.exec(block.text)
  if (!block || !told?.groups) return
  const { groups } = told
  const { type = '', number = '', who = '', title = '', issuer } = groups
  const tells = new RegExp(`^${type} (?:nêu|gửi|yêu cầu|cũng|chỉ rõ|nhấn mạnh|đề nghị)(?!\\p{L})`, 'u')
  const below = paper.blocks.slice(block.index + 1, block.index + 1 + TELLS).map(other => other.text)
  if (![block.text.slice(told[0].length), ...below].some(text => tells.test(text))) return
  const at = (part: string, rule: string) => {
    const start = block.text.indexOf(part)
    return quoted(paper, block, start, start + part.length, rule)
  }
  set('type', TYPES.find(([name]) => name === type.toLowerCase())?.[1] ?? null, at(type, 'heading/type'))
  set('number', number, at(number, 'heading/number-and-symbol'))
  set('date', issuedOn(groups), at(number, 'heading/number-and-symbol'))
  set('title', title, at(title, 'heading/title'))
  const name = nameAtEnd(who)
  if (name && !document.signer) set('signer', name, at(name, 'heading/signer'))
  const body = issuer ?? (/^(?:Thủ tướng Chính phủ|Chính phủ)(?= |$)/u.exec(who)?.[0] || undefined)
  if (body && !document.issuer) set('issuer', body, at(body, 'heading/issuer'))
}

/** "Chủ tịch UBND tỉnh TRẦN VĂN BÌNH": the personal name of two to four words. */
function nameAtEnd(who: string): string | undefined {
  const parts = who.split(' ')
  return [4, 3, 2].map(count => parts.slice(-count).join(' ')).find(name => nameIn(name)?.start === 0)
}
