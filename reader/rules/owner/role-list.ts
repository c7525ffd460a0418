/** "a) Cơ quan chủ trì" above a list of bodies, "b) Cơ quan phối hợp" above another: who leads and who takes part, name by name. */

import { partnerListAt, skipBracket } from '../../body/list.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import type { OwnerFact } from '../../reading.ts'
import { joined } from '../../text/text.ts'
import { type Block, blocksUnder, isBody, type Paper, quoted } from '../../tree.ts'
import { STRONG } from '../../words/duties.ts'
import { holdsPhrase } from '../../words/phrases.ts'
import { tokenEnd } from '../../words/tokens.ts'
import { startsDuty } from './place.ts'

const WHO =
  '(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng, ban|phòng|sở, ngành|sở, ban, ngành|bộ, ngành)(?:,? (?:và )?(?:cơ quan|đơn vị|cá nhân))?'
const LEADING = '(?:chủ trì|đầu mối|thực hiện|thường trực|chịu trách nhiệm)(?:,? (?:thực hiện|tham mưu|tổ chức|chính))?'
const JOINING = '(?:phối hợp|tham gia|phối hợp, tham gia)(?: thực hiện)?'
const LEAD = new RegExp(`^(?:${WHO} ${LEADING}|chủ trì(?:,? thực hiện)?|đầu mối thực hiện) ?[:.]?$`, 'iu')
const PARTNERS = new RegExp(`^(?:${WHO} )?${JOINING} ?[:.]?$`, 'iu')
const BOTH = new RegExp(`^(?:${WHO} )?chủ trì(?:,| và|, và) (?:${WHO} )?(?:${JOINING}|thực hiện) ?[:.]?$`, 'iu')

export const ROLE_LIST = 'owner/role-list'

type Role = 'lead' | 'partners' | 'both'

/** What a line without a name of its own says of the names below it. */
export function roleOf(block: Block): Role | undefined {
  if (block.kind === 'cell' || block.text.length - block.body > LONGEST) return undefined
  const words = block.text.slice(block.body)
  if (PARTNERS.test(words)) return 'partners'
  if (BOTH.test(words)) return 'both'
  return LEAD.test(words) ? 'lead' : undefined
}
const LONGEST = 70

export type RoleList = {
  role: 'lead' | 'partners'
  names: string[]
  groups: string[]
  blocks: Block[]
  remarks: Block[]
}

/** The names below such a line; undefined where what stands there is work. */
export function roleListAt(paper: Paper, block: Block): RoleList | undefined {
  const role = roleOf(block)
  if (role === undefined || role === 'both') return undefined
  const list: RoleList = { role, names: [], groups: [], blocks: [block], remarks: [] }
  for (const member of membersOf(paper, block)) {
    if (member.text[member.body] === '(') {
      list.remarks.push(member)
      continue
    }
    const named = namesOf(member)
    if (!named) return undefined
    list.blocks.push(member)
    list.names.push(...named.names.filter(name => !list.names.includes(name)))
    list.groups.push(...named.groups)
  }
  return list.names.length > 0 ? list : undefined
}

function membersOf(paper: Paper, block: Block): Block[] {
  if (block.kind === 'clause' || block.kind === 'bullet') return blocksUnder(paper, block)
  const members: Block[] = []
  for (let i = block.index + 1; i < paper.blocks.length; i++) {
    const next = paper.blocks[i]!
    if (next.kind !== 'bullet' || roleOf(next) !== undefined) break
    members.push(next)
  }
  return members
}

/** The fact of a list of leaders with the list of partners right behind it. */
export function roleFact(paper: Paper, lead: RoleList): { fact: OwnerFact; told: Block[] } {
  const behind = nextBody(paper, lead.blocks.at(-1)!)
  const partners = behind ? roleListAt(paper, behind) : undefined
  const joins = partners?.role === 'partners' ? partners : undefined
  const blocks = [...lead.blocks, ...(joins?.blocks ?? [])]
  const flow = joined(blocks)
  const whole: Block = { ...lead.blocks[0]!, ...flow, lower: flow.text.toLowerCase(), title: false }
  const groups = [...lead.groups, ...(joins?.groups ?? [])]
  const fact: OwnerFact = {
    ...quoted(paper, whole, whole.body, flow.text.length, ROLE_LIST),
    lead: lead.names,
    with: joins?.names.filter(name => !lead.names.includes(name)) ?? [],
    ...(groups.length > 0 ? { groups } : {}),
  }
  return { fact, told: [...blocks, ...lead.remarks, ...(joins?.remarks ?? [])] }
}

/** The next line that is no remark in brackets. */
function nextBody(paper: Paper, block: Block): Block | undefined {
  for (let i = block.index + 1; i < paper.blocks.length; i++) {
    const next = paper.blocks[i]!
    if (isBody(next) && next.text[next.body] !== '(') return next
  }
  return undefined
}

type Named = { names: string[]; groups: string[] }
/** A name longer than this, in words, is a sentence. */
const MOST_WORDS = 16

/** The names of one line of such a list: by the grammar of names, or cut at the marks, since nothing but names stands here. */
function namesOf(block: Block): Named | undefined {
  const tokens = tokensIn(block)
  const first = tokenFrom(tokens, block.body)
  const list = partnerListAt(block.text, tokens, first)
  if (list && tokens.slice(skipBracket(tokens, list.to)).every(token => token.mark)) return list
  if (startsDuty(tokens, first) || holdsPhrase(tokens, first, tokens.length, STRONG)) return undefined
  // "Cục Bà mẹ và Trẻ em; trường nhiều cấp học": what the grammar knows stays whole, the last goes on to the mark.
  const last =
    list && list.names.length > 1 ? block.text.lastIndexOf(list.names.at(-1)!, tokenEnd(tokens, list.to - 1)) : -1
  const known = last > 0 ? list!.names.slice(0, -1) : []
  const names = block.text
    .slice(last > 0 ? last : block.body)
    .replace(/[.;,: ]+$/u, '')
    .split(/[;,] (?=các |\p{Lu})| và (?=các |\p{Lu}|cơ quan |tổ chức )|; /u)
  return names.every(name => /^(?:các )?\p{Lu}/iu.test(name) && !/[.:]/u.test(name) && wordsOf(name) <= MOST_WORDS)
    ? { names: [...known, ...names], groups: [] }
    : undefined
}

const wordsOf = (name: string) => name.split(' ').length
