import { AlreadySetUp } from '@thong-suot/domain/login/login.problems.ts'
import type * as api from '@thong-suot/domain/login/login.ts'
import { hashPassword } from 'better-auth/crypto'
import type pg from 'pg'
import type { z } from 'zod'
import type { Context } from '../app.ts'

type SetUp = z.output<typeof api.setUp.input>

const ROOT_KIND = { province: 'province', department: 'department', commune: 'commune' } as const

/** The first administrator of an empty installation: the agency, its root unit, the account. Done once. */
export async function setUpInstallation({ owner, today }: Context, input: SetUp): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    const first = await client.query(
      `insert into installation (mode, name, set_up_at) values ('real', $1, now())
       on conflict (only_one) do update set name = excluded.name, set_up_at = now() where installation.set_up_at is null returning mode`,
      [input.agencyName],
    )
    if (first.rowCount === 0) throw new AlreadySetUp()
    const unit = await client.query<{ id: string; path: string }>(
      `insert into unit (name, short_name, kind, valid_from, path) values ($1, $1, $2, $3, 'g') returning id, path`,
      [input.agencyName, ROOT_KIND[input.agencyKind], today()],
    )
    const loginId = await addLogin(client, {
      username: input.username,
      name: input.adminName,
      password: input.password,
    })
    const person = await client.query<{ id: string }>(
      'insert into person (name, login_id) values ($1, $2) returning id',
      [input.adminName, loginId],
    )
    await client.query(
      `insert into post (person_id, unit_id, scope_id, role, title, valid_from) values ($1, $2, null, 'admin', 'Quản trị', $3)`,
      [person.rows[0]?.id, unit.rows[0]?.id, today()],
    )
    await client.query(
      `insert into action_log (action, subject, person_id, path, after) values ('installation.set-up', $1, $2, $3, $4)`,
      [
        unit.rows[0]?.id,
        person.rows[0]?.id,
        unit.rows[0]?.path,
        JSON.stringify({ agencyName: input.agencyName, adminName: input.adminName, username: input.username }),
      ],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Writes an account in the form the log-in library keeps it. @returns the login's id */
export async function addLogin(
  client: Pick<pg.PoolClient, 'query'>,
  {
    id = crypto.randomUUID(),
    username,
    name,
    password,
  }: { id?: string; username: string; name: string; password: string },
): Promise<string> {
  await client.query(
    `insert into login (id, name, email, email_verified, username, display_username, created_at, updated_at)
     values ($1, $2, $3, true, $4, $4, now(), now())`,
    [id, name, `${username}@thong-suot.invalid`, username],
  )
  await client.query(
    `insert into login_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
     values ($1, $2, 'credential', $2, $3, now(), now())`,
    [crypto.randomUUID(), id, await hashPassword(password)],
  )
  return id
}
