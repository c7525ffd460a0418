/** Who must report on a day: the units named, or their successors, and the groups as the tree stands on that day. */
import type { Day } from '@thong-suot/domain/day.ts'
import { RegimeAsksAbove, RegimeUnitGone } from '@thong-suot/domain/regime/regime.problems.ts'
import type { Addressees } from '@thong-suot/domain/regime/regime.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

export type Reporter = {
  unitId: string
  path: string
  receiverId: string
  receiverPath: string
  level: number
  /** The receiver, and whoever adds up after it, the regime's own unit last. */
  chain: string[]
}
type Found = { id: string; path: string }

/** Level by level, from those who send to the receiver; nobody twice, and never the receiver itself. */
export async function listReporters(tx: Tx, receiver: Found, addressees: Addressees, day: Day): Promise<Reporter[]> {
  const named = await validUnits(tx, addressees.units, day)
  const grouped: Found[] = []
  for (const { under, kinds } of addressees.groups) {
    const parents = await validUnits(tx, [under], day)
    grouped.push(...(await childrenOf(tx, idsOf(parents), kinds, day)))
  }
  const reporters: Reporter[] = []
  const known = new Set([receiver.id])
  for (const unit of [...named, ...grouped]) {
    if (known.has(unit.id)) continue
    known.add(unit.id)
    reporters.push({
      unitId: unit.id,
      path: unit.path,
      receiverId: receiver.id,
      receiverPath: receiver.path,
      level: 1,
      chain: [receiver.id],
    })
  }
  for (const [i, { kinds }] of addressees.below.entries()) {
    const above = reporters.filter(each => each.level === i + 1)
    for (const upper of above) {
      for (const unit of await childrenOf(tx, [upper.unitId], kinds, day)) {
        if (known.has(unit.id)) continue
        known.add(unit.id)
        reporters.push({
          unitId: unit.id,
          path: unit.path,
          receiverId: upper.unitId,
          receiverPath: upper.path,
          level: i + 2,
          chain: [upper.unitId, ...upper.chain],
        })
      }
    }
  }
  return reporters
}

/**
 * A unit is not asked by one below it, nor by itself; and somebody must be there to answer.
 * @throws RegimeAsksAbove, RegimeUnitGone
 */
export async function refuseNamed(tx: Tx, receiver: Found, { units }: Addressees, today: Day): Promise<void> {
  if (units.length === 0) return
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'validTo'])
    .select(sql<boolean>`path @> ${receiver.path}::ltree`.as('above'))
    .where('id', 'in', units)
    .orderBy('no')
    .execute()
  const above = rows.find(row => row.above)
  if (above) throw new RegimeAsksAbove({ unit: above.name, own: above.id === receiver.id })
  const gone: string[] = []
  for (const { id, name, validTo } of rows)
    if (validTo && validTo < today && (await validUnits(tx, [id], today)).length === 0) gone.push(name)
  if (gone.length) throw new RegimeUnitGone({ units: gone })
}

const idsOf = (units: readonly Found[]) => units.map(unit => unit.id)

/** Units right under others, of some kinds, that exist on the day. */
async function childrenOf(tx: Tx, parents: string[], kinds: readonly string[], day: Day): Promise<Found[]> {
  if (parents.length === 0) return []
  return tx
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('parentId', 'in', parents)
    .where('kind', 'in', kinds)
    .where('validFrom', '<=', day)
    .where(eb => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
    .orderBy('no')
    .execute()
}

/** The units themselves where they stand on the day, else those that took over from them. */
async function validUnits(tx: Tx, ids: readonly string[], day: Day): Promise<Found[]> {
  let asked = [...ids]
  const found: Found[] = []
  const seen = new Set<string>()
  while (asked.length) {
    for (const id of asked) seen.add(id)
    const rows = await tx
      .selectFrom('unit')
      .select(['id', 'path', 'validTo'])
      .where('id', 'in', asked)
      .orderBy('no')
      .execute()
    found.push(...rows.filter(row => row.validTo === null || row.validTo >= day))
    const ended = rows.filter(row => row.validTo !== null && row.validTo < day).map(row => row.id)
    if (ended.length === 0) break
    const next = await tx.selectFrom('unitSuccessor').select('successorId').where('unitId', 'in', ended).execute()
    asked = [...new Set(next.map(row => row.successorId))].filter(id => !seen.has(id))
  }
  return found
}

/** Who reports sees the regime: those named stay as long as a report of theirs does. */
export async function nameUnits(tx: Tx, regimeId: string, reporters: readonly Reporter[]): Promise<void> {
  if (reporters.length === 0) return
  await tx
    .insertInto('regimeUnit')
    .values(reporters.map(({ unitId, path }) => ({ regimeId, unitId, path })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Units that need not report any more and have never had to: they do not see the regime further. */
export async function unnameUnits(tx: Tx, regimeId: string, reporters: readonly Reporter[]): Promise<void> {
  const reported = tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .select('report.unitId')
    .where('period.regimeId', '=', regimeId)
  await tx
    .deleteFrom('regimeUnit')
    .where('regimeId', '=', regimeId)
    .where('unitId', 'not in', [...reporters.map(each => each.unitId)])
    .where('unitId', 'not in', reported)
    .execute()
}
