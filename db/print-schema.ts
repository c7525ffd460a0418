/** db/schema.sql: the schema as it now stands, read from the catalog of a migrated database. For reading, not for running. */
import type pg from 'pg'

type Named = { table: string; line: string }

const COLUMNS = `
  select c.relname as table, format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    case when a.attidentity <> '' then ' generated always as identity'
         when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
         when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  order by c.relname, a.attnum`
// Servers from 18 on list NOT NULL as constraints of their own; they already stand at their columns.
const CONSTRAINTS = `
  select conrelid::regclass::text as table, format('  constraint %I %s', conname, pg_get_constraintdef(oid)) as line
  from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
  order by 1, position(contype::text in 'pufc'), conname`
const INDEXES = `
  select tablename as table, indexdef as line from pg_indexes i
  where schemaname = 'public' and not exists (select from pg_constraint where conname = i.indexname and connamespace = 'public'::regnamespace)
  order by 1, indexname`
const POLICIES = `
  select tablename as table, format('create policy %I on %I for %s using (%s)%s', policyname, tablename, lower(cmd), coalesce(qual, 'false'),
    coalesce(' with check (' || with_check || ')', '')) as line
  from pg_policies where schemaname = 'public' order by 1, policyname`
const TRIGGERS = `
  select tgrelid::regclass::text as table, pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal order by 1, tgname`
const RIGHTS = `
  select table_name as table, format('grant %s on %I to %s', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name, grantee) as line
  from information_schema.role_table_grants where table_schema = 'public' and grantee = 'thong_suot_app'
  group by table_name, grantee order by 1`
const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as line from pg_proc p
  where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = p.oid and deptype = 'e') order by proname`

/** The whole page, ending in a line break. */
export async function printSchema(pool: pg.Pool): Promise<string> {
  const ask = async (text: string) => (await pool.query<Named>(text)).rows
  const [columns, constraints, indexes, policies, triggers, rights] = await Promise.all(
    [COLUMNS, CONSTRAINTS, INDEXES, POLICIES, TRIGGERS, RIGHTS].map(ask),
  )
  const functions = await ask(FUNCTIONS)
  const of = (rows: Named[] | undefined, table: string) =>
    (rows ?? []).filter(row => row.table === table).map(row => row.line)
  const tables = [...new Set(columns?.map(row => row.table))].map(table => {
    const body = [...of(columns, table), ...of(constraints, table)].join(',\n')
    const after = [indexes, policies, triggers, rights].flatMap(rows => of(rows, table)).map(line => `${line};`)
    return [`create table ${table} (\n${body}\n);`, ...after].join('\n')
  })
  const made = functions.map(({ line }) => `${line.trim()};`)
  return `-- Printed from a migrated database by \`npm run print\`; not edited and not run by hand.\n\n${[...made, ...tables].join('\n\n')}\n`
}
