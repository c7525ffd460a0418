/** One's own narrative as it stands: its passages, and what became of the reports they were taken from. */

import { isEdited, sourceState } from '@thong-suot/domain/roll-up/passage.ts'
import type { DifficultySourceNow, OwnPassage, ReportSourceNow } from '@thong-suot/domain/roll-up/roll-up.api.ts'
import { sql } from 'kysely'
import type { Tx } from '../../db.ts'

type Place = { periodId: string; unitId: string }
export type OwnSection = {
  narrativeId: string
  edition: number
  at: string
  person: string | null
  passages: OwnPassage[]
}

export async function ownSections(tx: Tx, { periodId, unitId }: Place): Promise<OwnSection[]> {
  const heads = await tx
    .selectFrom('rolledText')
    .leftJoin('person', 'person.id', 'rolledText.personId')
    .select(['narrativeId', 'edition', 'rolledText.at', 'person.name as person'])
    .where('periodId', '=', periodId)
    .where('unitId', '=', unitId)
    .execute()
  if (heads.length === 0) return []
  const passages = await tx
    .selectFrom('rolledPassage')
    .select(['narrativeId', 'position', 'text'])
    .where('periodId', '=', periodId)
    .where('unitId', '=', unitId)
    .orderBy('position')
    .execute()
  const sources = Map.groupBy(
    [...(await sourcesOf(tx, periodId, unitId)), ...(await toldSources(tx, periodId, unitId))],
    each => `${each.narrativeId} ${each.position}`,
  )
  return heads.map(head => ({
    ...head,
    passages: passages
      .filter(passage => passage.narrativeId === head.narrativeId)
      .map(({ narrativeId, position, text }) => {
        const from = (sources.get(`${narrativeId} ${position}`) ?? []).sort((a, b) => a.no - b.no)
        return {
          text,
          edited: isEdited({ text, sources: from }),
          sources: from.map(source => ('reportId' in source ? shown(source) : told(source))),
        }
      }),
  }))
}

type Source = {
  narrativeId: string
  position: number
  no: number
  reportId: string
  version: number
  quote: string
  unit: string
  status: string
  nowVersion: number
  /** All that the last sending says, and what it says in this section. */
  said: Record<string, string>
}

/** Each source beside the last sending of its report. */
async function sourcesOf(tx: Tx, periodId: string, unitId: string): Promise<Source[]> {
  const { rows } = await sql<Source>`
    select s.narrative_id, s.position, s.no, s.report_id, s.version, s.quote, u.name as unit, r.status, r.version as now_version, v.texts as said
      from rolled_source s join report r on r.id = s.report_id join unit u on u.id = r.unit_id
      join report_version v on v.report_id = r.id and v.version = r.version
     where s.period_id = ${periodId} and s.unit_id = ${unitId}
     order by s.narrative_id, s.position, s.no`.execute(tx)
  return rows
}

type Told = DifficultySourceNow & { narrativeId: string; position: number; no: number }

/** Sources that are difficulties told about work. */
async function toldSources(tx: Tx, periodId: string, unitId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select s.narrative_id, s.position, s.no, s.progress_id::int as difficulty_id, s.quote, u.name as unit, o.id as obligation_id
      from rolled_source s join progress p on p.id = s.progress_id join obligation o on o.id = p.obligation_id
      join unit u on u.id = o.unit_id
     where s.period_id = ${periodId} and s.unit_id = ${unitId}`.execute(tx)
  return rows
}

const told = ({ difficultyId, quote, unit, obligationId }: Told): DifficultySourceNow => ({
  ...{ difficultyId, quote, unit, obligationId },
})

function shown({ reportId, version, quote, unit, status, nowVersion, said, narrativeId }: Source): ReportSourceNow {
  const state = sourceState(
    { reportId, version, quote },
    { status, version: nowVersion, text: Object.values(said).join('\n') },
  )
  return {
    reportId,
    version,
    quote,
    unit,
    state,
    nowVersion,
    now: state === 'changed' ? (said[narrativeId] ?? '') : null,
  }
}
