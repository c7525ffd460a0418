import type { Actor } from '@thong-suot/domain/actor.ts'
import type { TemplateInput } from '@thong-suot/domain/template/template.api.ts'
import { TemplateHasFaults } from '@thong-suot/domain/template/template.problems.ts'
import { checkTemplate, type TemplateContent } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'

/** A form made and published at once; one of the same name in the unit gets its next version, open periods keep theirs. */
export function makeTemplate(
  db: Db,
  actor: Actor,
  { name, ...content }: TemplateInput,
): Promise<{ id: string; version: number }> {
  return act(db, actor, 'template.make', async tx => {
    refuseFaults(content)
    const known = await tx
      .selectFrom('template')
      .select('id')
      .where('unitId', '=', actor.unitId)
      .where('name', '=', name)
      .executeTakeFirst()
    const { id } =
      known ??
      (await tx
        .insertInto('template')
        .values({ unitId: actor.unitId, path: actor.unitPath, name })
        .returning('id')
        .executeTakeFirstOrThrow())
    const version = await nextVersion(tx, id)
    await tx
      .insertInto('templateVersion')
      .values({
        templateId: id,
        version,
        state: 'published',
        publishedAt: sql<string>`now()`,
        publishedBy: actor.personId,
        editedBy: actor.personId,
        content: JSON.stringify(await identified(tx, id, content)),
      })
      .execute()
    return { after: { id, version }, subject: id }
  })
}

/** @throws TemplateHasFaults with each fault at the code of its figure */
export function refuseFaults(content: TemplateContent): void {
  const faults = checkTemplate(content)
  if (faults.length === 0) return
  throw new TemplateHasFaults(
    { count: faults.length },
    Object.fromEntries(faults.map(fault => [fault.code, fault.says])),
  )
}

async function nextVersion(tx: Tx, templateId: string): Promise<number> {
  const last = await tx
    .selectFrom('templateVersion')
    .select(eb => eb.fn.max('version').as('version'))
    .where('templateId', '=', templateId)
    .executeTakeFirst()
  return (last?.version ?? 0) + 1
}

type Identified = { id?: string | null | undefined; code: string }

/**
 * Gives every figure, passage and list its identity: its own, that of the same code in an earlier version, or a new one.
 * An identity of another form is never taken over.
 */
export async function identified(tx: Tx, templateId: string, content: TemplateContent): Promise<TemplateContent> {
  const earlier = await tx
    .selectFrom('templateVersion')
    .select('content')
    .where('templateId', '=', templateId)
    .orderBy('version')
    .execute()
  const known = (kind: 'indicators' | 'narratives' | 'annexes') =>
    earlier.flatMap(({ content: each }): readonly Identified[] => (each as TemplateContent)[kind] ?? [])
  const keep = async <T extends Identified>(
    table: 'indicator' | 'narrative' | 'annex',
    items: readonly T[],
    before: readonly Identified[],
  ): Promise<T[]> => {
    const ids = new Set(before.map(each => each.id))
    const idOfCode = new Map(before.map(each => [each.code, each.id]))
    const own = new Set(items.filter(item => ids.has(item.id)).map(item => item.id))
    const given = items.map(item => {
      if (item.id && ids.has(item.id)) return item
      const same = idOfCode.get(item.code)
      return { ...item, id: same && !own.has(same) ? same : null }
    })
    const fresh = given.filter(item => !item.id).length
    if (fresh === 0) return given
    const made = await tx
      .insertInto(table)
      .values(Array.from({ length: fresh }, () => ({ templateId })))
      .returning('id')
      .execute()
    return given.map(item => (item.id ? item : { ...item, id: made.pop()!.id }))
  }
  return {
    ...content,
    indicators: await keep('indicator', content.indicators, known('indicators')),
    narratives: await keep('narrative', content.narratives, known('narratives')),
    annexes: await keep('annex', content.annexes, known('annexes')),
  }
}
