import type { Actor } from '@thong-suot/domain/actor.ts'
import { ProofWithoutFile } from '@thong-suot/domain/obligation/obligation.problems.ts'
import type { ProofNumber } from '@thong-suot/domain/obligation/proof-number.ts'
import type { FastifyRequest } from 'fastify'
import { act } from '../act.ts'
import type { Context } from '../app.ts'
import type { Db } from '../db.ts'
import { keepNumbers } from './number.actions.ts'
import { mayStep } from './obligation.actions.ts'
import { getObligationForUpdate } from './obligation.queries.ts'

type File = { name: string; type: string; sha256: string; size: number }

/** Takes the files of a multipart request into the store; a file without bytes is none. */
export async function keepProofs(context: Context, request: FastifyRequest): Promise<File[]> {
  const kept: File[] = []
  for await (const part of request.files()) {
    const { sha256, size } = await context.files.keep(part.file)
    if (size > 0) kept.push({ name: part.filename.slice(0, 300) || 'minh-chung', type: part.mimetype, sha256, size })
  }
  if (kept.length === 0) throw new ProofWithoutFile()
  return kept
}

export function attachProofs(db: Db, actor: Actor, id: string, files: readonly File[]): Promise<{ id: string }> {
  return act(db, actor, 'obligation.attach', async tx => {
    const before = await getObligationForUpdate(tx, id)
    await mayStep(tx, actor, before, 'attach')
    await tx
      .insertInto('proof')
      .values(
        files.map(f => ({
          obligationId: id,
          kind: 'file',
          name: f.name,
          fileSha256: f.sha256,
          fileType: f.type,
          fileSize: f.size,
          personId: actor.personId,
        })),
      )
      .execute()
    return { after: { id, proofs: files } }
  })
}

export function addLink(
  db: Db,
  actor: Actor,
  { id, name, link }: { id: string; name: string; link: string },
): Promise<{ id: string }> {
  return act(db, actor, 'obligation.attach', async tx => {
    const before = await getObligationForUpdate(tx, id)
    await mayStep(tx, actor, before, 'attach')
    await tx
      .insertInto('proof')
      .values({ obligationId: id, kind: 'link', name, link, personId: actor.personId })
      .execute()
    return { after: { id, proofs: [{ name, link }] } }
  })
}

export function addNumbers(
  db: Db,
  actor: Actor,
  { id, numbers }: { id: string; numbers: ProofNumber[] },
): Promise<{ id: string }> {
  return act(db, actor, 'obligation.attach', async tx => {
    const before = await getObligationForUpdate(tx, id)
    await mayStep(tx, actor, before, 'attach')
    await keepNumbers(tx, actor, id, numbers, null)
    return { after: { id, proofs: numbers } }
  })
}
