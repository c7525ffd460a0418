/** Obligations that are one piece of work: the others of a row, and what was told of it once. */
import type { JointPair, WorkSource } from '@thong-suot/domain/joint-work/joint-work.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

function sources(tx: Tx) {
  return tx
    .selectFrom('obligation')
    .innerJoin('unit as giver', 'giver.id', 'obligation.giverId')
    .innerJoin('plan', 'plan.id', 'obligation.planId')
    .innerJoin('clause', 'clause.id', 'obligation.clauseId')
    .select(['obligation.id', 'obligation.title', 'obligation.planId', 'plan.title as planTitle'])
    .select(['plan.number as planNumber', 'clause.label as clauseLabel', 'obligation.giverId'])
    .select(['giver.name as giverName', 'giver.shortName as giverShortName'])
    .select(['obligation.dueOn', 'obligation.operator', 'obligation.state', 'obligation.jointId'])
}

const asSource = ({ jointId: _, ...row }: { jointId: string | null }): WorkSource => row as never

/** The other papers of rows that are joined, by the row's id; rows that are not joined cost nothing. */
export async function sourcesOf(
  tx: Tx,
  rows: readonly { id: string; jointId: string | null }[],
): Promise<Map<string, WorkSource[]>> {
  const joint = rows.flatMap(r => r.jointId ?? [])
  if (joint.length === 0) return new Map()
  const all = await sources(tx)
    .where('obligation.jointId', 'in', joint)
    .orderBy('obligation.dueOn', o => o.asc().nullsLast())
    .orderBy('obligation.id')
    .execute()
  return new Map(
    rows.map(r => [r.id, all.filter(s => r.jointId && s.jointId === r.jointId && s.id !== r.id).map(asSource)]),
  )
}

/** These obligations as sources, by id, as far as they may be seen. */
export async function sourcesById(tx: Tx, ids: readonly string[]): Promise<Map<string, WorkSource>> {
  if (ids.length === 0) return new Map()
  const rows = await sources(tx)
    .where('obligation.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(r => [r.id, asSource(r)]))
}

/** What the unit has joined, the one in front first. */
export async function listJoined(tx: Tx, unitId: string): Promise<WorkSource[][]> {
  const rows = await sources(tx)
    .where('obligation.unitId', '=', unitId)
    .where('obligation.jointId', 'is not', null)
    .orderBy('obligation.beside')
    .orderBy('obligation.dueOn', o => o.asc().nullsLast())
    .orderBy('obligation.id')
    .execute()
  const groups = new Map<string, WorkSource[]>()
  for (const row of rows)
    groups.set(row.jointId as string, [...(groups.get(row.jointId as string) ?? []), asSource(row)])
  return [...groups.values()]
}

/** What the unit has said is not the same, while both are open. */
export async function listDenied(tx: Tx, unitId: string): Promise<JointPair[]> {
  const { rows } = await sql<{ one: string; other: string }>`
    select n.one_id as one, n.other_id as other from not_same_work n
      join obligation a on a.id = n.one_id join obligation b on b.id = n.other_id
     where n.unit_id = ${unitId} and a.state not in ('done', 'withdrawn') and b.state not in ('done', 'withdrawn')
     order by n.at desc limit 200`.execute(tx)
  const byId = await sourcesById(
    tx,
    rows.flatMap(r => [r.one, r.other]),
  )
  return rows.flatMap(r => {
    const [one, other] = [byId.get(r.one), byId.get(r.other)]
    return one && other ? [{ one, other, reason: null }] : []
  })
}

/** What a step has written for each giver is one thing to the unit: in one transaction, by one hand, in the same words. */
export function onceEach<R>(rows: readonly R[], same: (row: R) => readonly unknown[]): R[] {
  const seen = new Set<string>()
  return rows.filter(row => {
    const key = JSON.stringify(same(row))
    return !seen.has(key) && seen.add(key)
  })
}
