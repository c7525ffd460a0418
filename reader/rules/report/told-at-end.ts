/** A letter asks for a report, and says at its end where it goes and when: one duty, of those who were asked. */
import type { ReportFact } from '../../reading.ts'
import { type Paper, placeOf } from '../../tree.ts'
import { fold } from '../../words/fold.ts'
import { isItem } from './listed.ts'
import paperSent from './paper-sent.ts'
import reportSent from './report-sent.ts'

/** Neither where it goes nor when. */
export const isVague = ({ to, due, cadence }: ReportFact) => to === null && due === null && cadence === 'once'

/** "Văn bản báo cáo gửi về Sở trước ngày …": the paper itself is told of. */
const PAPER = /^[^\p{L}]*(?:(?:văn bản|nội dung) )?báo cáo (?:\p{Ll}+ ){0,8}?(?:gửi|nộp)(?!\p{L})/iu
/** "các đơn vị": whoever the letter is for. */
const ANYBODY = /^(?:thủ trưởng )?(?:các )?(?:cơ quan, )?đơn vị(?: thuộc phạm vi quản lý| trực thuộc)?$/iu
/** How far before a report the bodies asked for it may stand, in letters. */
const NEAR = 400

export function toldAtItsEnd(paper: Paper, all: ReportFact[], addressed: string | null): ReportFact[] {
  const facts = allSentTo(
    paper,
    all.filter((fact, i) => fact.rule !== paperSent.name || followsAsking(all, i)),
  )
  if (paper.document.type !== 'CV') return facts.filter(fact => fact.rule !== paperSent.name)
  const last = facts.findLastIndex(fact => fact.due !== null && fact.to !== null)
  const end = facts[last]
  if (!end) return whereAndWhen(facts, addressed)
  const tells = end.rule === reportSent.name || end.rule === paperSent.name || PAPER.test(end.quote)
  const vague = facts.filter((fact, i) => i < last && isVague(fact))
  const named = (fact: ReportFact) => isNamed(paper, fact)
  const each = vague.filter(fact => named(fact) && !isOf(fact, addressed))
  if (tells && areAll(each, addressed)) return completed(facts, vague, each, end)
  const anybodys = vague.filter(fact => isOf(fact, addressed) || fact.from === end.from || (tells && !named(fact)))
  const asked =
    tells && vague.length === 1 && anybodys.length === 0 && isOf(end, addressed)
      ? vague.find(fact => end.from === null || isAsked(paper, fact))
      : undefined
  const from = asked?.from ?? end.from ?? anybodys.findLast(fact => fact.from !== null)?.from ?? null
  return facts
    .filter(fact => fact !== asked && !anybodys.includes(fact))
    .map(fact => (fact === end ? { ...fact, from } : fact))
}

/** "Báo cáo gửi về Phòng Tổng hợp", behind "1. Báo cáo tháng …", "2. Báo cáo năm …": where those before it go. */
const SENT_TO =
  /^[^\p{L}]*(?:(?:Các|Tất cả các) (?:loại )?báo cáo (?:(?:trên|này|nêu|định|kỳ|đột|xuất|được|phải|đề|nghị) ){0,6}|Báo cáo (?:(?:trên|này|định|kỳ|được|đề|nghị|xin|bằng|văn|bản) ){0,5})gửi(?: về| cho| đến)? /u

function allSentTo(paper: Paper, facts: ReportFact[]): ReportFact[] {
  const all = facts.findIndex(
    fact => fact.to !== null && fact.due === null && fact.cadence === 'once' && SENT_TO.test(fact.quote),
  )
  const first = facts.slice(0, Math.max(all, 0)).findLastIndex(fact => !isItem(fact)) + 1
  if (all < 1 || first === all || headingBetween(paper, facts[all - 1]!, facts[all]!)) return facts
  const { to, through } = facts[all]!
  const before = facts.slice(first, all).map(fact => ({ ...fact, to, ...(through ? { through } : {}) }))
  return [...facts.slice(0, first), ...before, ...facts.slice(all + 1)]
}

const headingBetween = (paper: Paper, { end }: ReportFact, { start }: ReportFact) =>
  paper.blocks.some(block => {
    if (!block.title) return false
    const at = placeOf(block, 0, 1).start
    return at > end && at < start
  })

/** A paper that is sent is a report where one was asked for right before. */
const followsAsking = (facts: ReportFact[], i: number) => i > 0 && isVague(facts[i - 1]!)

const isOf = ({ from }: ReportFact, addressed: string | null) =>
  !from || ANYBODY.test(from) || bodiesOf(from) === bodiesOf(addressed ?? '')
/** The letters before a report and its own. */
const told = (paper: Paper, { start, end }: ReportFact) => fold(paper.text.slice(Math.max(0, start - NEAR), end))
const isNamed = (paper: Paper, fact: ReportFact) => !fact.from || told(paper, fact).includes(fold(fact.from))
/** "Sở yêu cầu các bệnh viện báo cáo …": bodies asked by name. */
const isAsked = (paper: Paper, fact: ReportFact) =>
  fact.from !== null &&
  /(?:yeu cau|de nghi) $/u.test(told(paper, fact).split(fold(fact.from)).slice(0, -1).at(-1) ?? '')

/** A list of bodies, however it is joined. */
const bodiesOf = (list: string) => fold(list.replace(/[;,]| và /gu, ' '))

/** "1. Ban Quản lý báo cáo …" / "2. Sở Công Thương báo cáo …": each of those the letter is for is asked by its name. */
function areAll(asked: ReportFact[], addressed: string | null): boolean {
  if (asked.length < 2 || addressed === null || !asked.every(fact => fact.from)) return false
  const names = bodiesOf(asked.map(fact => fact.from).join(' '))
  return addressed.split(';').every(one => names.includes(bodiesOf(one).trim()))
}

/** Each of the reports has the receiver and the day that the end tells of all. */
function completed(facts: ReportFact[], vague: ReportFact[], each: ReportFact[], end: ReportFact): ReportFact[] {
  const { to, due, operator, through } = end
  const atEnd = { to, due, ...(operator ? { operator } : {}), ...(through ? { through } : {}) }
  return facts
    .filter(fact => fact !== end && (each.includes(fact) || !vague.includes(fact)))
    .map(fact => (each.includes(fact) ? { ...fact, ...atEnd } : fact))
}

/** "… gửi báo cáo về Phòng Kế hoạch. Yêu cầu các đơn vị nộp báo cáo trước ngày …": where it goes, then when. */
function whereAndWhen(facts: ReportFact[], addressed: string | null): ReportFact[] {
  const when = facts.findLastIndex(fact => fact.due !== null)
  const last = facts[when]
  const where = facts.findLastIndex((fact, i) => i < when && fact.due === null && fact.cadence === 'once')
  if (!last || where < 0 || last.cadence !== 'once' || !isOf(last, addressed)) return facts
  const { to, from } = facts[where]!
  return facts.flatMap((fact, i) => (i === where ? [] : [i === when ? { ...fact, to, from: from ?? fact.from } : fact]))
}
