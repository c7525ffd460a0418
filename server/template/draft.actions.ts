/** A version of a form while it is being written. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { TemplateDraft } from '@thong-suot/domain/template/template.api.ts'
import {
  DraftChangedMeanwhile,
  DraftNotFound,
  TemplateNotOwned,
} from '@thong-suot/domain/template/template.problems.ts'
import type { TemplateContent } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { identified, refuseFaults } from './template.actions.ts'
import { getTemplateRow, latestVersion } from './template.queries.ts'

async function ownTemplate(tx: Tx, actor: Actor, id: string) {
  const template = await getTemplateRow(tx, id)
  if (template.unitId !== actor.unitId) throw new TemplateNotOwned({ unit: template.unitName })
  return template
}

function draftOf(tx: Tx, templateId: string) {
  return tx
    .selectFrom('templateVersion')
    .leftJoin('person', 'person.id', 'templateVersion.editedBy')
    .select(['templateVersion.id', 'version', 'content', 'edition', 'editedAt', 'person.name as editedBy'])
    .where('templateId', '=', templateId)
    .where('state', '=', 'draft')
    .forUpdate('templateVersion')
    .executeTakeFirst()
}

/** A new form of the actor's unit, seen only there until it is published. */
export function startTemplate(
  db: Db,
  actor: Actor,
  { name, content }: { name: string; content: TemplateContent },
): Promise<{ id: string }> {
  return act(db, actor, 'template.start', async tx => {
    const { id } = await tx
      .insertInto('template')
      .values({ unitId: actor.unitId, path: actor.unitPath, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    await insertDraft(tx, actor, { templateId: id, version: 1, content: withoutIdentity(content) })
    return { after: { id }, subject: id }
  })
}

/** What comes from elsewhere gets identities of its own. */
function withoutIdentity(content: TemplateContent): TemplateContent {
  const bare = <T extends object>(items: readonly T[]) => items.map(item => ({ ...item, id: null }))
  return {
    ...content,
    indicators: bare(content.indicators),
    narratives: bare(content.narratives),
    annexes: bare(content.annexes),
  }
}

async function insertDraft(
  tx: Tx,
  actor: Actor,
  { content, ...version }: { templateId: string; version: number; content: TemplateContent },
): Promise<void> {
  await tx
    .insertInto('templateVersion')
    .values({ ...version, state: 'draft', editedBy: actor.personId, content: JSON.stringify(content) })
    .execute()
}

/** The draft to go on with; where there is none, one is made from the last published version. */
export function openDraft(db: Db, actor: Actor, id: string): Promise<TemplateDraft> {
  return act(db, actor, 'template.open', async tx => {
    const { name } = await ownTemplate(tx, actor, id)
    if (!(await draftOf(tx, id))) {
      const last = await latestVersion(tx, id)
      if (!last) throw new DraftNotFound()
      const { content } = await tx
        .selectFrom('templateVersion')
        .select('content')
        .where('id', '=', last.id)
        .executeTakeFirstOrThrow()
      await insertDraft(tx, actor, { templateId: id, version: last.version + 1, content: content as TemplateContent })
    }
    const draft = (await draftOf(tx, id))!
    return { after: { ...draft, id, name, content: draft.content as TemplateContent }, subject: id }
  })
}

type Written = { id: string; name: string; content: TemplateContent; edition: number }

/** Keeps a draft. Another's writing since is answered with their name, and theirs stays. */
export function writeDraft(
  db: Db,
  actor: Actor,
  { id, name, content, edition }: Written,
): Promise<{ edition: number }> {
  return act(db, actor, 'template.write', async tx => {
    await ownTemplate(tx, actor, id)
    const before = await editable(tx, id, edition)
    if (name) await tx.updateTable('template').set({ name }).where('id', '=', id).execute()
    const after = await tx
      .updateTable('templateVersion')
      .set({
        content: JSON.stringify(content),
        edition: edition + 1,
        editedBy: actor.personId,
        editedAt: sql<string>`now()`,
      })
      .where('id', '=', before.id)
      .returning('edition')
      .executeTakeFirstOrThrow()
    return { before: { edition }, after, subject: id }
  })
}

async function editable(tx: Tx, templateId: string, edition: number) {
  const draft = await draftOf(tx, templateId)
  if (!draft) throw new DraftNotFound()
  if (draft.edition !== edition) throw new DraftChangedMeanwhile({ who: draft.editedBy ?? 'Một người khác' })
  return draft
}

/** The draft becomes the version that periods opened from now on take; open ones keep theirs. */
export function publishDraft(
  db: Db,
  actor: Actor,
  { id, edition }: { id: string; edition: number },
): Promise<{ id: string; version: number; openPeriods: number }> {
  return act(db, actor, 'template.publish', async tx => {
    await ownTemplate(tx, actor, id)
    const draft = await editable(tx, id, edition)
    refuseFaults(draft.content as TemplateContent)
    const content = JSON.stringify(await identified(tx, id, draft.content as TemplateContent))
    const { version } = await tx
      .updateTable('templateVersion')
      .set({ content, state: 'published', publishedAt: sql<string>`now()`, publishedBy: actor.personId })
      .where('id', '=', draft.id)
      .returning('version')
      .executeTakeFirstOrThrow()
    const { open } = await tx
      .selectFrom('period')
      .innerJoin('templateVersion', 'templateVersion.id', 'period.templateVersionId')
      .select(sql<number>`count(*)::int`.as('open'))
      .where('templateVersion.templateId', '=', id)
      .where('period.state', '=', 'open')
      .executeTakeFirstOrThrow()
    return { after: { id, version, openPeriods: open }, subject: id, reason: `Bản ${version}` }
  })
}

/** Puts a draft away; a form that was never published goes with it. */
export function dropDraft(db: Db, actor: Actor, id: string): Promise<{ id: string; gone: boolean }> {
  return act(db, actor, 'template.drop', async tx => {
    await ownTemplate(tx, actor, id)
    const before = await draftOf(tx, id)
    if (!before) throw new DraftNotFound()
    await tx.deleteFrom('templateVersion').where('id', '=', before.id).execute()
    const gone = !(await latestVersion(tx, id))
    if (gone) await tx.deleteFrom('template').where('id', '=', id).execute()
    return { before, after: { id, gone }, subject: id }
  })
}
