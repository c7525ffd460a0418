import { FieldEnded, FieldNotFound } from '@thong-suot/domain/field/field.problems.ts'
import type { Field } from '@thong-suot/domain/field/field.ts'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db.ts'

export function listFields(tx: Tx): Promise<Field[]> {
  return tx.selectFrom('field').selectAll().orderBy('ended').orderBy(sql`plain(name)`).execute()
}

/** One that may be chosen now; `null` is none. */
export async function chosenField(tx: Tx, id: string | null | undefined): Promise<Field | null> {
  if (!id) return null
  const field = await tx.selectFrom('field').selectAll().where('id', '=', id).executeTakeFirst()
  if (!field) throw new FieldNotFound()
  if (field.ended) throw new FieldEnded({ name: field.name })
  return field
}

/** Plans of a field, or of none. @param plan an alias of the table */
export function ofField(plan: string, field: string) {
  const column = sql.ref(`${plan}.fieldId`)
  return field === 'none' ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${field}`
}
