/** Who reports: asked of the sentence, of what stands before it, of the headings above it, and of the paper as a whole, in a written order. */
import { startsBody } from '../../body/start.ts'
import { tokenFrom, tokensIn } from '../../body/tokens.ts'
import { isGeneral } from '../../rules/obligation/general.ts'
import { type Block, isBody, type Paper, placeOf } from '../../tree.ts'
import { PERSONS, POSTS } from '../../words/names/posts.ts'
import { phraseAt } from '../../words/phrases.ts'
import { clausesOf, type Stretch, sentenceStart } from '../clauses.ts'
import { startingIn } from '../within.ts'
import { SENDS_BELOW } from './receiver.ts'
import type { Scene } from './scene.ts'
import { isVerb, subjectIn, subjectOfCondition, subjectOpening } from './subject.ts'

/** Where the duty is told: its clause, and in it the letters of its verb. */
export type Place = { scene: Scene; block: Block; clause: Stretch; at: number }

/** The first of these that names somebody tells who reports. */
const WAYS: readonly ((place: Place) => string | null | undefined)[] = [
  // The sentence itself.
  whoseReport,
  ({ block, clause, at }) => subjectIn(block, clause, at),
  ({ block, clause, at }) => subjectOfCondition(block, clause, at),
  // What stands before it: work in the same paragraph, the rest of its sentence, the sentence before, the order before.
  toldBefore,
  ({ block, clause, at }) =>
    subjectOpening(block, { start: sentenceStart(block.text, clause.start), end: clause.end }, at),
  subjectBefore,
  orderedBefore,
  // What stands above it, and at the head of the paper.
  inHeading,
]
/** Asked where the sentence has no subject of its own: whom the paper is for. */
const WHOLE_PAPER: typeof WAYS = [orderedAtFirst, ({ scene }) => scene.addressed]

export function reporterOf(place: Place): string | null {
  for (const way of ownSubject(place) ? WAYS : [...WAYS, ...WHOLE_PAPER]) {
    const names = way(place)
    if (names) return names.replace(/ (?:chưa|không|tự|cuối)$/u, '')
  }
  return null
}

/** "11. Ban Chỉ đạo phòng, chống dịch XY-2 tiếp tục …; hằng ngày báo cáo": a subject that the grammar of names leaves unread is no reason to name another. */
function ownSubject({ block, clause }: Place): boolean {
  const from = Math.max(sentenceStart(block.text, clause.start), block.body)
  const tokens = tokensIn(block)
  const i = tokenFrom(tokens, from)
  return block.kind === 'clause' && tokens[i]?.cap === true && startsBody(tokens, i)
}

const REPORT_OF =
  /(?:^|(?<= trong ))(?:văn bản |nội dung )?báo cáo (?:\p{Ll}+ ){0,3}?của (các [^.;:]{3,90}?) (?:xin |được |đề nghị )?(?:gửi|nộp)(?!\p{L})/iu
/** Whoever the paper is for. */
const ANYBODY = /^các (?:cơ quan, )?đơn vị$/iu

/** In a letter "các đơn vị" are those it is for, by their names. */
const isAddressed = (scene: Scene, names: string) => scene.addressed !== null && ANYBODY.test(names)

/** "Báo cáo của các xã gửi UBND huyện", "… trong báo cáo hằng quý của các trạm gửi Sở": whose report it is. */
function whoseReport({ scene, block, at }: Place): string | null | undefined {
  const whose = REPORT_OF.exec(block.text.slice(at, at + 300))?.[1]
  return whose && isAddressed(scene, whose) ? scene.addressed : whose
}

const leadOf = (owner: { lead: string[] } | undefined) => owner?.lead.join('; ')

/** The last whom the paragraph, or the row of a table, gives work before the report. */
function toldBefore({ scene, block, at }: Place): string | undefined {
  // "Với các phòng của Sở Y tế, Sở Nội vụ rà soát …": whoever leads stands above.
  if (/^[^\p{L}]*Với /u.test(block.text)) return undefined
  const whole = placeOf(block, 0, Math.max(at, 1))
  return leadOf(startingIn(scene.owners, whole.start, whole.end + 1).findLast(owner => owner.lead.length > 0))
}

/** How many sentences back a subject may stand. */
const SENTENCES_BACK = 3

/** "Các Phó Giám đốc giúp Giám đốc …. Khi có yêu cầu thì phải báo cáo Giám đốc": the sentence before, where it opens with its subject. */
function subjectBefore({ scene, block, clause }: Place): string | undefined {
  const before = clausesOf(block.text).filter(one => one.end <= clause.start)
  for (const one of before.slice(-SENTENCES_BACK).reverse()) {
    const subject = subjectOpening(block, one)
    if (subject && !isAddressed(scene, subject)) return subject
  }
  return undefined
}

const WHILE = /^[^\p{L}]*(?:Trong quá trình|Quá trình|Nếu|Khi có) [^.;]{0,90}(?:khó khăn|vướng mắc|phát sinh|vấn đề)/u

/** "… yêu cầu Giám đốc các sở làm tốt việc này." / "Quá trình thực hiện nếu có vướng mắc, …": whom the paragraph before orders. */
function orderedBefore({ scene, block }: Place): string | undefined {
  if (block.kind !== 'para' || !WHILE.test(block.text)) return undefined
  const before = scene.paper.blocks.slice(0, block.index).findLast(isBody)
  if (before?.kind !== 'para') return undefined
  const place = placeOf(before, 0, before.text.length)
  return leadOf(startingIn(scene.owners, place.start, place.end).findLast(owner => isGeneral(scene.paper, owner)))
}

/** "Trên đây là Kế hoạch …. Trong quá trình thực hiện …": said of the whole paper, not of the heading it stands under. */
const CLOSES = /^[^\p{L}]*Trên đây là /u

function inHeading({ scene, block }: Place): string | undefined {
  if (CLOSES.test(block.text)) return undefined
  for (let above = parentOf(scene.paper, block); above; above = parentOf(scene.paper, above)) {
    const place = placeOf(above, 0, above.text.length)
    const named =
      leadOf(startingIn(scene.owners, place.start, place.end).find(owner => owner.lead.length > 0)) ??
      senderOf(above) ??
      officialOf(above) ??
      groupIn(above)
    if (named) return named
  }
  return undefined
}

const parentOf = (paper: Paper, block: Block) => (block.parent === undefined ? undefined : paper.blocks[block.parent])

function senderOf(above: Block): string | undefined {
  const sent = SENDS_BELOW.exec(above.text)
  return sent ? subjectIn(above, { start: above.body, end: sent.index }, sent.index) : undefined
}

/** A heading longer than this says more than who somebody is. */
const OFFICIAL = 120

/** "1. Công chức Địa chính - Xây dựng, bà Trần Thị Bình.": a heading over what one official does. */
function officialOf(block: Block): string | undefined {
  const tokens = tokensIn(block)
  const from = tokenFrom(tokens, block.body)
  const heading = block.text.slice(block.body).replace(/[\s.:;]+$/u, '')
  const post = phraseAt(tokens, from, POSTS)
  const bearer = post > 0 && tokens.length > from + post + 1 && tokens.slice(from + post).every(token => token.cap)
  const named = (phraseAt(tokens, from, PERSONS) > 0 || bearer) && heading.length <= OFFICIAL
  return named && !tokens.some((_, i) => i > from && isVerb(tokens, i)) ? heading : undefined
}

const TOLD =
  /(?<!\p{L})(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|báo cáo|gửi|tham mưu|triển khai|thực hiện|sau)(?! đây gọi)(?!\p{L})/u
/** A heading of several bodies is no longer than this. */
const BODIES = 320

/** "1. Các đơn vị chuyên trách (gọi chung là Sở) và các Phòng:": bodies that no list tells apart, with what they do below. */
function groupIn(block: Block): string | undefined {
  const heading = block.text.slice(block.body).trimEnd()
  const tokens = tokensIn(block)
  const from = tokenFrom(tokens, block.body)
  const names = block.kind === 'clause' && heading.endsWith(':') && heading.length <= BODIES && startsBody(tokens, from)
  if (!names || TOLD.test(heading)) return undefined
  return heading.slice(0, -1).replace(/ ?\([^()]*\)/gu, '')
}

/** "UBND tỉnh yêu cầu các sở … thực hiện các nội dung sau:": whom the paper orders before all that follows. */
function orderedAtFirst({ scene, block }: Place): string | undefined {
  const { start } = placeOf(block, 0, 1)
  const ordered = block.annex > 0 ? undefined : leadOf(scene.opening.findLast(owner => owner.start < start))
  return ordered && isAddressed(scene, ordered) ? undefined : ordered
}
