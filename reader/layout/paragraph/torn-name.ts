/** Names of bodies that the end of a line tears in two. */
import { KINDS } from '../../words/names/bodies.ts'
import { FIELDS } from '../../words/names/fields.ts'
import { phraseAt } from '../../words/phrases.ts'
import { tokensOf } from '../../words/tokens.ts'

/** No name is longer, in letters. */
const LONGEST = 60

/** "Sở Công" / "Thương", "Sở Lao động" / "- Thương binh và Xã hội": the two together are a field, the first alone is none or another. */
export function tornName(before: string, text: string): boolean {
  if (!/^(?:- )?\p{Lu}/u.test(text)) return false
  const head = before.slice(-LONGEST)
  const tokens = tokensOf(`${head} ${text.slice(0, LONGEST)}`)
  const broken = tokensOf(head).length
  return tokens.some((_, at) => {
    const kind = at < broken ? phraseAt(tokens, at, KINDS) : 0
    return kind > 0 && at + kind < broken && at + kind + phraseAt(tokens, at + kind, FIELDS) > broken
  })
}
