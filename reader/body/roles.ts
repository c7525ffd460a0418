/** Roles in brackets behind names: "Sở Y tế (chủ trì), Công an tỉnh (phối hợp)". */
import { type Tokens, tokenEnd, tokenStart } from '../words/tokens.ts'
import type { BodyList } from './list.ts'

const LEADER = /\((?:cơ quan |đơn vị )?chủ trì\)/iu
/** The bracket of a role is no longer than this, in letters. */
const ROLE = 24

/** Who leads and who takes part, where one name of a list is said to lead. */
export function byBrackets(
  text: string,
  tokens: Tokens,
  list: BodyList,
): { lead: string[]; with: string[] } | undefined {
  const start = tokenStart(tokens, list.from)
  const words = text.slice(start, tokenEnd(tokens, list.to - 1) + ROLE)
  const role = LEADER.exec(words)
  if (!role) return undefined
  const joins = list.names.filter(name => words.indexOf(name) > role.index)
  return joins.length > 0 && joins.length < list.names.length
    ? { lead: list.names.filter(name => !joins.includes(name)), with: joins }
    : undefined
}
