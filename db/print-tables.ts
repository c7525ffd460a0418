/** The types of all tables, read from a migrated database; db/tables.ts is printed from here. */
import type pg from 'pg'

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  ltree: 'string',
  date: 'string',
  timestamptz: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  _text: 'string[]',
  _int4: 'number[]',
}

type Column = {
  table: string
  name: string
  type: string
  nullable: boolean
  fallback: boolean
  always: boolean
  fixed: boolean
}

export async function printTables(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select c.table_name as "table", column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
           column_default is not null or identity_generation is not null as fallback,
           is_generated = 'ALWAYS' or identity_generation = 'ALWAYS' as always
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and table_name <> 'migration'
    order by table_name, ordinal_position`)
  const tables = Map.groupBy(rows, row => row.table)
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const pascal = (name: string) => camel(`_${name}`)
  const bodies = [...tables].map(
    ([table, columns]) =>
      `export type ${pascal(table)}Table = {\n${columns.map(c => `  ${camel(c.name)}: ${columnType(c)}`).join('\n')}\n}\n`,
  )
  const all = [...tables.keys()].map(table => `  ${camel(table)}: ${pascal(table)}Table`).join('\n')
  return `/** Printed from the migrated database by \`npm run print\`; not edited by hand. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** What a jsonb column gives back; written as JSON text. */
type Json<T> = ColumnType<T, string | null, string | null>

${bodies.join('\n')}
export type Tables = {\n${all}\n}\n`
}

function columnType(c: Column): string {
  if (c.type === 'jsonb') return c.nullable ? 'Json<unknown>' : 'ColumnType<unknown, string, string>'
  const plain = TYPES[c.type] ?? 'string'
  const type = c.nullable ? `${plain} | null` : plain
  if (c.always) return `GeneratedAlways<${type}>`
  return c.fallback ? `Generated<${type}>` : type
}
