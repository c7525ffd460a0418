import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import type { draftChasing, LateWork } from '@thong-suot/domain/draft/chasing.api.ts'
import {
  AlreadyInDraft,
  AnswerDayPast,
  ChasedByOthers,
  NothingToChase,
  UnitWithoutSymbol,
} from '@thong-suot/domain/draft/draft.problems.ts'
import type { z } from 'zod'
import { act } from '../../act.ts'
import type { Db, Tx } from '../../db.ts'
import { insertDraft } from '../draft.actions.ts'
import { headingOf } from '../unit-heading.ts'
import { listInDrafts, listLateReports, listLateWork } from './chasing.queries.ts'
import { chasingLetter } from './chasing-letter.ts'

type Asked = z.output<typeof draftChasing.input>
export type Drafted = { drafts: { id: string; units: number; count: number }[]; left: number }

/**
 * Lập văn bản đôn đốc: drafts letters about what is overdue. Nobody is told yet: the units are when a letter is issued.
 * @returns the drafts, and how much of what was chosen is in none of them
 */
export function draftChasingLetters(db: Db, actor: Actor, asked: Asked, today: Day): Promise<Drafted> {
  return act(db, actor, 'draft.chase', async tx => {
    if (asked.answerOn && asked.answerOn <= today) throw new AnswerDayPast({ today: showDay(today) })
    const { works, left } = await worksOf(tx, actor, asked, today)
    const { abbreviation, ...heading } = await headingOf(tx, actor, 'CV', today)
    if (!abbreviation) throw new UnitWithoutSymbol({ unit: heading.issuer })
    const parted = asked.letters === 'all' ? [works] : [...Map.groupBy(works, work => work.unitId).values()]
    const drafts: Drafted['drafts'] = []
    for (const some of parted) {
      const paper = chasingLetter(some, { abbreviation, ...heading }, { today, answerOn: asked.answerOn })
      const ids = (kind: LateWork['kind']) => some.filter(work => work.kind === kind).map(work => work.id)
      const chases = { obligations: ids('work'), reports: ids('report') }
      const id = await insertDraft(tx, actor, { paper, kept: [], chases }, today)
      drafts.push({ id, units: new Set(some.map(work => work.unitId)).size, count: some.length })
    }
    return { after: { drafts, left }, ...(drafts.length === 1 ? { subject: drafts[0]?.id } : {}) }
  })
}

/** What of the choice is late, is the unit's to chase, and stands in no open draft; the rest is counted. */
async function worksOf(tx: Tx, actor: Actor, asked: Asked, today: Day): Promise<{ works: LateWork[]; left: number }> {
  const wanted = asked.everything ? { ...asked.everything, giverId: actor.unitId } : { ids: asked.obligations }
  // Two who press at once are taken one after the other, so that no work gets two letters.
  await tx.selectFrom('unit').select('id').where('id', '=', actor.unitId).forNoKeyUpdate().execute()
  const found = [...(await listLateWork(tx, wanted, today)), ...(await listLateReports(tx, asked.reports, today))]
  if (found.length === 0) throw new NothingToChase()
  const mine = found.filter(each => each.byMe(actor))
  if (mine.length === 0) throw asked.everything ? new NothingToChase() : new ChasedByOthers()
  const drafted = await listInDrafts(tx, actor.unitId)
  const works = mine.map(each => each.late).filter(work => !drafted.has(work.id))
  if (works.length === 0) throw new AlreadyInDraft()
  const chosen = asked.everything ? found.length : asked.obligations.length + asked.reports.length
  return { works, left: chosen - works.length }
}
