/** What every list that is filtered, ordered and paged in SQL has in common. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** The words stand in the text, accents aside; a percent sign is only a percent sign. @param text an SQL expression */
export function hasWords(text: RawBuilder<unknown>, words: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`plain(${text}) like '%' || plain(${words.replace(/[%_\\]/g, '\\$&')}) || '%'`
}

/** 'name' or '-name'; what has nothing to be ordered by stands last either way. */
export function ordered(sort: string, by: Record<string, RawBuilder<unknown>>): RawBuilder<unknown> {
  const turned = sort.startsWith('-')
  return sql`${by[turned ? sort.slice(1) : sort]} ${sql.raw(turned ? 'desc' : 'asc')} nulls last`
}
