import type { Actor } from '@thong-suot/domain/actor.ts'
import { ProofWithoutFile } from '@thong-suot/domain/obligation/obligation.problems.ts'
import { belowZero, type ProofNumber } from '@thong-suot/domain/obligation/proof-number.ts'
import type { FastifyRequest } from 'fastify'
import { act, writeDown } from '../../act.ts'
import type { Context } from '../../app.ts'
import type { Db, Tx } from '../../db.ts'
import { besideOf, holdJoint } from '../../joint-work/beside.ts'
import { type GivenFile, keepFiles } from '../../kept-files.ts'
import { mayStep } from '../obligation.actions.ts'
import { getObligationForUpdate } from '../obligation.queries.ts'
import { keepNumbers, listNumbers } from './number.actions.ts'

/** Takes the files of a multipart request into the store. */
export async function keepProofs(context: Context, request: FastifyRequest): Promise<GivenFile[]> {
  const kept = await keepFiles(context, request)
  if (kept.length === 0) throw new ProofWithoutFile()
  return kept
}

/** Kept for every paper that lays the work on the unit. */
function attach(
  db: Db,
  actor: Actor,
  id: string,
  proofs: readonly unknown[],
  keep: (tx: Tx, obligationId: string) => Promise<unknown>,
): Promise<{ id: string }> {
  return act(db, actor, 'obligation.attach', async tx => {
    await holdJoint(tx, [id])
    const before = await getObligationForUpdate(tx, id)
    await mayStep(tx, actor, before, 'attach')
    const beside = await besideOf(tx, actor, before, 'attach')
    for (const o of [before, ...beside]) await keep(tx, o.id)
    for (const o of beside) await writeDown(tx, actor, 'obligation.attach', { after: { id: o.id, proofs } })
    return { after: { id, proofs } }
  })
}

export const attachProofs = (db: Db, actor: Actor, id: string, files: readonly GivenFile[]) =>
  attach(db, actor, id, files, (tx, obligationId) =>
    tx
      .insertInto('proof')
      .values(
        files.map(f => ({
          obligationId,
          kind: 'file',
          name: f.name,
          fileSha256: f.sha256,
          fileType: f.type,
          fileSize: f.size,
          personId: actor.personId,
        })),
      )
      .execute(),
  )

export const addLink = (db: Db, actor: Actor, { id, name, link }: { id: string; name: string; link: string }) =>
  attach(db, actor, id, [{ name, link }], (tx, obligationId) =>
    tx.insertInto('proof').values({ obligationId, kind: 'link', name, link, personId: actor.personId }).execute(),
  )

export const addNumbers = (db: Db, actor: Actor, { id, numbers }: { id: string; numbers: ProofNumber[] }) =>
  attach(db, actor, id, numbers, async (tx, obligationId) => {
    if (obligationId !== id && belowZero(await listNumbers(tx, [obligationId]), numbers)) return
    await keepNumbers(tx, actor, obligationId, numbers, null)
  })
