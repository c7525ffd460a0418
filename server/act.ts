/** The only way to change anything: one transaction, with the rows before and after written beside the change. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Db, type Tx, within } from './db.ts'

export type Done<T> = { before?: unknown; after: T; subject?: string | undefined; reason?: string | undefined }

/**
 * Runs a change and writes it down in `action_log`.
 * @param name `noun.verb`, as in 'report.submit'
 * @returns what `work` gives as `after`
 * @throws whatever `work` throws; then nothing is changed and nothing is logged
 */
export function act<T>(db: Db, actor: Actor, name: string, work: (tx: Tx) => Promise<Done<T>>): Promise<T> {
  return within(db, actor, async tx => {
    const done = await work(tx)
    await writeDown(tx, actor, name, done)
    return done.after
  })
}

/** One line of the log. `act` writes its own; this is for what else the same transaction has changed. */
export async function writeDown(tx: Tx, actor: Actor, name: string, done: Done<unknown>): Promise<void> {
  const { before, after, subject, reason } = done
  await tx
    .insertInto('actionLog')
    .values({
      action: name,
      subject: subject ?? idOf(after) ?? idOf(before) ?? null,
      personId: actor.personId || null,
      postId: actor.postId || null,
      unitId: actor.unitId || null,
      path: actor.unitPath,
      before: asJson(before),
      after: asJson(after),
      reason: reason ?? null,
      ip: actor.ip,
    })
    .execute()
}

function idOf(row: unknown): string | undefined {
  const id = (row as { id?: unknown } | undefined)?.id
  return typeof id === 'string' ? id : undefined
}

function asJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
