import pg from 'pg'

/** Inserts many rows with one statement, in their order; columns that no row names keep their defaults. */
export async function insertRows(client: pg.PoolClient, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const columns = names.map(name => pg.escapeIdentifier(name)).join(', ')
  await client.query(
    `insert into ${pg.escapeIdentifier(table)} (${columns})
     select ${names.map(name => `(r.row).${pg.escapeIdentifier(name)}`).join(', ')}
     from (select jsonb_populate_record(null::${pg.escapeIdentifier(table)}, value) as row, ordinality
           from jsonb_array_elements($1::jsonb) with ordinality) r
     order by ordinality`,
    [JSON.stringify(rows)],
  )
}
