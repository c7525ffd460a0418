/** A difficulty is told to the giver, who answers it or raises it; the answer from above is brought down by the database. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Db, Tx } from '../../db.ts'
import { type Obligation, step } from '../obligation.actions.ts'

export const tellDifficulty = (db: Db, actor: Actor, { id, note }: { id: string; note: string }) =>
  step(db, actor, id, 'tell-difficulty', 'tellDifficulty', () => ({
    line: { kind: 'difficulty', note },
    tell: { to: 'giver', reason: `${actor.unitName} nêu khó khăn, vướng mắc` },
  }))

export const answerDifficulty = (db: Db, actor: Actor, { id, note }: { id: string; note: string }) =>
  step(db, actor, id, 'answer-difficulty', 'answerDifficulty', () => ({
    line: { kind: 'answer', note },
    tell: { to: 'doer', reason: `${actor.unitName} trả lời khó khăn, vướng mắc` },
  }))

export const raiseDifficulty = (db: Db, actor: Actor, { id, note }: { id: string; note: string }) =>
  step(db, actor, id, 'raise-difficulty', 'raiseDifficulty', async (o, tx) => {
    const to = await raise(tx, actor, o, note)
    return {
      line: { kind: 'raised', note },
      tell: { to: 'doer', reason: `${actor.unitName} đã báo khó khăn, vướng mắc lên ${to}` },
    }
  })

/** Told as a difficulty of the giver's own work. Answers with the name of the unit it goes to. */
async function raise(tx: Tx, actor: Actor, o: Obligation, note: string): Promise<string> {
  const own = await tx
    .selectFrom('obligation')
    .innerJoin('unit as giver', 'giver.id', 'obligation.giverId')
    .select(['obligation.id', 'obligation.title', 'obligation.giverId', 'obligation.giverPath', 'giver.name'])
    .where('obligation.id', '=', o.parentId)
    .executeTakeFirstOrThrow()
  const { name } = await tx.selectFrom('unit').select('name').where('id', '=', o.unitId).executeTakeFirstOrThrow()
  const by = { personId: actor.personId, unitId: actor.unitId }
  await tx
    .insertInto('progress')
    .values({ ...by, obligationId: own.id, kind: 'difficulty', note: `Từ ${name}: ${note}`, raisedFrom: o.id })
    .execute()
  await tx
    .insertInto('notice')
    .values({
      unitId: own.giverId,
      path: own.giverPath,
      kind: 'obligation-step',
      subjectKind: 'obligation',
      subjectId: own.id,
      title: own.title,
      reason: `${actor.unitName} nêu khó khăn, vướng mắc của ${name}`,
    })
    .execute()
  return own.name
}
