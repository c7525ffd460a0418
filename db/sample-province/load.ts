/** Loads the invented tỉnh An Bình: units, people, days off, and a history that is dated from `today`. */
import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { communeUnits } from './communes.ts'
import { departmentUnits } from './departments.ts'
import { endedUnits, successors } from './ended.ts'
import { fieldRows } from './fields.ts'
import { loadHistory } from './history/load-history.ts'
import { holidaysOf } from './holidays.ts'
import { insertRows } from './insert-rows.ts'
import { people } from './people.ts'
import { provinceUnits, STEERING_MEMBERS } from './province.ts'
import { SAMPLE_ROLES } from './roles.ts'
import { type SampleUnit, unitId } from './unit.ts'

/** @param today YYYY-MM-DD; the same day loads the same rows */
export async function loadSampleProvince(owner: pg.Pool, today: string): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    // Row-level security binds the owner of a table too, unless it may bypass it.
    await client.query(`select set_config('app.scope', 'g', true)`)
    const units = [...provinceUnits(), ...departmentUnits(), ...communeUnits(), ...endedUnits()]
    await loadUnits(client, units)
    await loadPeople(client)
    const years = [-2, -1, 0, 1, 2].map(n => Number(today.slice(0, 4)) + n)
    await insertRows(client, 'holiday', years.flatMap(holidaysOf))
    await insertRows(client, 'field', fieldRows())
    await loadHistory(client, units, today)
    await client.query(`insert into installation (mode, name, set_up_at) values ('sample', 'Tỉnh An Bình', now())`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function loadUnits(client: pg.PoolClient, units: SampleUnit[]): Promise<void> {
  await insertRows(client, 'unit', units.map(unitRow))
  await insertRows(
    client,
    'unit_successor',
    successors().map(({ unit, successor, on_day, kind }) => ({
      unit_id: unitId(unit),
      successor_id: unitId(successor),
      on_day,
      kind,
    })),
  )
  await insertRows(
    client,
    'steering_member',
    STEERING_MEMBERS.map((key, i) => ({
      body_id: unitId('bcd-138'),
      unit_id: unitId(key),
      standing: i === 0,
      valid_from: '2025-07-01',
    })),
  )
}

/** The path is made by the database from the parent, so parents come first. */
function unitRow({ key, under, ...unit }: SampleUnit) {
  return { id: unitId(key), parent_id: under === null ? null : unitId(under), path: 'g', ...unit }
}

async function loadPeople(client: pg.PoolClient): Promise<void> {
  const { persons, posts } = people()
  const at = new Date().toISOString()
  const logins = persons
    .filter(person => person.login_id)
    .map(({ login_id, name, email }) => {
      const username = SAMPLE_ROLES.find(role => role.loginId === login_id)?.username
      return {
        id: login_id,
        name,
        email,
        email_verified: true,
        username,
        display_username: username,
        created_at: at,
        updated_at: at,
      }
    })
  await insertRows(client, 'login', logins)
  // They enter by one click. The kept value has the shape of a hash, but no password leads to it.
  const nobodyKnows = `${randomBytes(16).toString('hex')}:${randomBytes(64).toString('hex')}`
  const accounts = logins.map(({ id }) => ({
    id: `${id}-account`,
    account_id: id,
    provider_id: 'credential',
    user_id: id,
    password: nobodyKnows,
    created_at: at,
    updated_at: at,
  }))
  await insertRows(client, 'login_account', accounts)
  await insertRows(client, 'person', persons)
  await insertRows(client, 'post', posts)
}
