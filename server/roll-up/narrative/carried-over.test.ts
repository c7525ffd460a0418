import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { startTestApp, type TestApp } from '../../testing.ts'

const MIGRATION = new URL('../../../db/migrations/0065_rolled_passage.sql', import.meta.url)

/** The table as it was before, with two sections: one of two reports, one of the writer's own words, one left empty. */
const BEFORE = `
  drop table rolled_source, rolled_passage;
  delete from rolled_text;
  alter table rolled_text drop column edition, add column text text not null, add column sources jsonb not null;`
const FILLED = `
  with form as (
    select p.id as period_id, p.unit_id, p.template_version_id from report r join period p on p.id = r.period_id
     where r.version > 0 group by p.id having count(*) > 1 order by p.id limit 1),
  part as (select n.id, row_number() over (order by n.id) as no from narrative n limit 3),
  sent as (select v.report_id, v.version from report_version v join report r on r.id = v.report_id, form
            where r.period_id = form.period_id order by v.report_id limit 2),
  said as (update report_version v set texts = v.texts || jsonb_build_object((select id from part where no = 1)::text, 'Lời của đơn vị')
             from sent where v.report_id = sent.report_id and v.version = sent.version returning v.report_id, v.version)
  insert into rolled_text (period_id, unit_id, path, narrative_id, text, sources)
  select form.period_id, form.unit_id, u.path, part.id,
         case part.no when 1 then 'Lời tổng hợp' when 2 then 'Lời của mình' else ' ' end,
         case part.no when 1 then (select jsonb_agg(jsonb_build_object('reportId', report_id, 'version', version)) from said) else '[]' end
    from form join unit u on u.id = form.unit_id, part`

describe('narrative written before passages were kept', () => {
  let app: TestApp
  let client: pg.Client
  before(async () => {
    app = await startTestApp()
    client = new pg.Client({ connectionString: app.databaseUrl })
    await client.connect()
  })
  after(async () => {
    await client.end()
    await app.stop()
  })

  it('is carried over: each section is one passage, its sources are the sendings it rested on', async () => {
    await client.query('begin')
    await client.query(`select set_config('app.scope', 'g', true)`)
    await client.query(BEFORE)
    const { rowCount } = await client.query(FILLED)
    assert.equal(rowCount, 3)
    await client.query(readFileSync(MIGRATION, 'utf8'))
    await client.query(`select set_config('app.scope', 'g', true)`)
    const { rows } = await client.query<{ text: string | null; quotes: string[]; edition: number }>(
      `select p.text, t.edition, array(select s.quote from rolled_source s where s.period_id = t.period_id and s.unit_id = t.unit_id
              and s.narrative_id = t.narrative_id and s.position = p.position order by s.no) as quotes
         from rolled_text t left join rolled_passage p using (period_id, unit_id, narrative_id) order by p.text nulls last`,
    )
    assert.deepEqual(rows, [
      { text: 'Lời của mình', edition: 1, quotes: [] },
      { text: 'Lời tổng hợp', edition: 1, quotes: ['Lời của đơn vị', 'Lời của đơn vị'] },
      { text: null, edition: 1, quotes: [] },
    ])
    await client.query('rollback')
  })
})
