import type { Actor } from '@thong-suot/domain/actor.ts'
import type { TemplatePage } from '@thong-suot/domain/template/template.api.ts'
import { TemplateNotFound } from '@thong-suot/domain/template/template.problems.ts'
import { formOf, type TemplateContent, type TemplateForm } from '@thong-suot/domain/template/template.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'

/** A published version never changes, so it is read and laid out once. */
const laidOut = new Map<string, TemplateForm>()
const MOST_KEPT = 500

/** The form that a period was opened with: who may see the period sees it. */
export async function getForm(tx: Tx, versionId: string): Promise<TemplateForm> {
  const known = laidOut.get(versionId)
  if (known) return known
  const row = await tx
    .selectFrom('templateVersion')
    .select(['content', 'state'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (!row) throw new TemplateNotFound()
  const form = formOf(row.content as TemplateContent)
  if (row.state !== 'published') return form
  if (laidOut.size >= MOST_KEPT) laidOut.clear()
  laidOut.set(versionId, form)
  return form
}

/** The version that a period opened now would take. */
export async function latestVersion(tx: Tx, templateId: string): Promise<{ id: string; version: number } | undefined> {
  return tx
    .selectFrom('templateVersion')
    .select(['id', 'version'])
    .where('templateId', '=', templateId)
    .where('state', '=', 'published')
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

export async function getTemplateRow(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('template')
    .innerJoin('unit', 'unit.id', 'template.unitId')
    .select(['template.id', 'template.name', 'template.unitId', 'unit.name as unitName'])
    .where('template.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new TemplateNotFound()
  return row
}

/** A form in one of its versions: the one asked for, else the last published, else the draft. */
export async function getTemplate(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version?: number | undefined },
): Promise<TemplatePage> {
  const template = await getTemplateRow(tx, id)
  const versions = await tx
    .selectFrom('templateVersion')
    .leftJoin('person', 'person.id', 'templateVersion.publishedBy')
    .select(['templateVersion.id', 'version', 'state', 'publishedAt', 'person.name as publishedBy', 'content'])
    .select(
      sql<number>`(select count(*)::int from period p where p.template_version_id = template_version.id)`.as('periods'),
    )
    .where('templateId', '=', id)
    .orderBy('version', 'desc')
    .execute()
  const shown =
    version === undefined
      ? (versions.find(each => each.state === 'published') ?? versions[0])
      : versions.find(each => each.version === version)
  if (!shown) throw new TemplateNotFound()
  const content = shown.content as TemplateContent
  return {
    ...template,
    ...formOf(content),
    mine: template.unitId === actor.unitId,
    version: shown.version,
    state: shown.state as 'draft' | 'published',
    content,
    versions: versions.map(({ content: _, ...each }) => ({ ...each, state: each.state as 'draft' | 'published' })),
  }
}
