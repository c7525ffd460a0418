import type { Actor } from '@thong-suot/domain/actor.ts'
import { repeatedWords, tellsDifficulties } from '@thong-suot/domain/roll-up/repeated.ts'
import type { NarrativeColumn } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { gatherPassages, type UnitWords } from '@thong-suot/domain/roll-up/roll-up.ts'
import type { Tx } from '../../db.ts'
import { getForm } from '../../template/template.queries.ts'
import { getPeriod, receiverFor } from '../period.queries.ts'
import { ownSections } from './passage.queries.ts'
import { repeatedWork } from './repeated.queries.ts'

/** For each section, the texts of those below in one column and one's own in the other; only accepted reports speak. */
export async function listNarratives(
  tx: Tx,
  actor: Actor,
  { id, unitId }: { id: string; unitId?: string | undefined },
): Promise<NarrativeColumn[]> {
  const period = await getPeriod(tx, id)
  const receiver = unitId ?? (await receiverFor(tx, actor, period))
  const { narratives } = await getForm(tx, period.templateVersionId)
  const texts = await tx
    .selectFrom('reportText')
    .innerJoin('report', 'report.id', 'reportText.reportId')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select([
      'reportText.narrativeId',
      'reportText.text',
      'report.id as reportId',
      'report.version',
      'unit.name as unit',
      'unit.shortName',
      'report.firstSentOn',
      'report.dueOn',
      'report.extendedTo',
    ])
    .where('report.periodId', '=', id)
    .where('report.receiverId', '=', receiver)
    .where('report.status', '=', 'accepted')
    .orderBy('unit.no')
    .execute()
  const own = await ownSections(tx, { periodId: id, unitId: receiver })
  const late = new Set(
    texts.filter(text => (text.firstSentOn ?? '') > (text.extendedTo ?? text.dueOn)).map(text => text.reportId),
  )
  const firstTelling = narratives.find(narrative => tellsDifficulties(narrative.title))
  const work = firstTelling ? await repeatedWork(tx, receiver, period) : []
  return narratives.map(narrative => {
    const said = texts.filter(text => text.narrativeId === narrative.id)
    const mine = own.find(each => each.narrativeId === narrative.id)
    return {
      narrative,
      passages: gatherPassages(said).map(each => ({
        ...each,
        late: each.from.every(source => late.has(source.reportId)),
      })),
      repeated: tellsDifficulties(narrative.title)
        ? { words: repeatedWords(said.map(wordsOf)), work: narrative === firstTelling ? work : [] }
        : null,
      own: mine ? { edition: mine.edition, at: mine.at, person: mine.person, passages: mine.passages } : null,
    }
  })
}

const wordsOf = ({ reportId, version, unit, text }: UnitWords): UnitWords => ({ reportId, version, unit, text })
