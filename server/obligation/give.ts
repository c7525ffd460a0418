/** Writing obligations for units: rows, their first line of progress, and one notice a unit. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { ObligationRole } from '@thong-suot/domain/obligation/obligation.ts'
import type { Tx } from '../db.ts'

export type Gift = {
  clauseId: string
  planId: string
  parentId: string | null
  unitId: string
  path: string
  role: ObligationRole
  title: string
  note: string | null
  urgency: string | null
  dueOn: Day | null
  operator: string | null
  instance: string
}

const AT_ONCE = 500

/** @returns ids in the order of the gifts */
export async function giveObligations(
  tx: Tx,
  actor: Actor,
  gifts: readonly Gift[],
  about: { title: string; subjectKind: string; subjectId: string },
): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < gifts.length; at += AT_ONCE) {
    const some = await tx
      .insertInto('obligation')
      .values(
        gifts.slice(at, at + AT_ONCE).map(gift => ({
          ...gift,
          giverId: actor.unitId,
          giverPath: actor.unitPath,
          givenBy: actor.personId,
          // What one lays on oneself is taken up by it.
          ...(gift.unitId === actor.unitId ? { state: 'under-way', acceptedAt: new Date().toISOString() } : {}),
        })),
      )
      .returning('id')
      .execute()
    ids.push(...some.map(r => r.id))
    await tx
      .insertInto('progress')
      .values(
        some.map(({ id }) => ({ obligationId: id, personId: actor.personId, unitId: actor.unitId, kind: 'given' })),
      )
      .execute()
  }
  await tellUnits(tx, actor, gifts, ids, about)
  return ids
}

/** One notice a unit, however much it was given; a single piece of work is opened directly. */
async function tellUnits(
  tx: Tx,
  actor: Actor,
  gifts: readonly Gift[],
  ids: string[],
  about: { title: string; subjectKind: string; subjectId: string },
): Promise<void> {
  const units = new Map<string, { path: string; at: number[] }>()
  gifts.forEach((gift, i) => {
    if (gift.unitId === actor.unitId) return
    const known = units.get(gift.unitId) ?? { path: gift.path, at: [] }
    units.set(gift.unitId, { ...known, at: [...known.at, i] })
  })
  const notices = [...units].map(([unitId, { path, at }]) => {
    const only = at.length === 1 ? (at[0] as number) : undefined
    return {
      unitId,
      path,
      kind: 'obligation-given',
      subjectKind: only === undefined ? about.subjectKind : 'obligation',
      subjectId: only === undefined ? about.subjectId : (ids[only] as string),
      title: only === undefined ? `${at.length} nhiệm vụ mới: ${about.title}` : (gifts[only] as Gift).title,
      reason: `${actor.unitName} giao`,
    }
  })
  for (let at = 0; at < notices.length; at += AT_ONCE)
    await tx
      .insertInto('notice')
      .values(notices.slice(at, at + AT_ONCE))
      .execute()
}
