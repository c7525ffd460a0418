/** A list of people and their posts against those who are there. */
import type { Day } from '@thong-suot/domain/day.ts'
import {
  EMAIL,
  type ImportProblem,
  type Listed,
  PERSON_COLUMNS,
  type PersonKey,
  readListDay,
  readRole,
  USERNAME,
} from '@thong-suot/domain/import/import.ts'
import { type addPost, scopeOf } from '@thong-suot/domain/person/person.ts'
import { bare } from '@thong-suot/domain/unit/name-key.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../db.ts'

type Row = Listed<PersonKey>
const HEADS = Object.fromEntries(PERSON_COLUMNS.map(c => [c.key, c.head])) as Record<PersonKey, string>
type Post = Omit<z.output<typeof addPost.input>, 'personId'>
export type PersonPlan = {
  no: number
  name: string
  username: string
  email: string | null
  personId: string | null
  /** Is there already, without an account, and is given one now. */
  newLogin: boolean
  post: Post | null
}
export type PersonPlans = {
  plans: PersonPlan[]
  problems: ImportProblem[]
  made: number
  changed: number
  same: number
}
type Unit = {
  id: string
  name: string
  shortName: string
  code: string | null
  codeQcvn: string | null
  path: string
  kind: string
  parentId: string | null
}

export async function planPeople(tx: Tx, rows: readonly Row[], today: Day): Promise<PersonPlans> {
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'code', 'codeQcvn', 'path', 'kind', 'parentId'])
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today}`)
    .execute()
  const standing = await peopleNow(tx, today)
  const problems: ImportProblem[] = []
  const seen = new Map<string, number>()
  const nameOf = new Map<string, Row>()
  const plans: PersonPlan[] = []
  for (const row of rows) {
    const before = problems.length
    const say = (key: PersonKey, says: string) => problems.push({ row: row.no, column: HEADS[key], says })
    const { cells } = row
    const name = cells.name ?? ''
    if (name.length < 3) say('name', 'Chưa ghi đủ họ và tên.')
    const username = (cells.username ?? '').toLowerCase()
    const held = username ? standing.byLogin.get(username) : undefined
    if (held && bare(held.name) !== bare(name)) say('username', `Tên đăng nhập này là của ${held.name}.`)
    const other = username && nameOf.get(username)
    if (other && bare(other.cells.name ?? '') !== bare(name))
      say('username', `Tên đăng nhập này đã ghi cho ${other.cells.name} ở dòng ${other.no}.`)
    else if (username) nameOf.set(username, row)
    if (cells.email && !EMAIL.test(cells.email)) say('email', 'Địa chỉ thư điện tử chưa đúng.')
    const role = readRole(cells.role ?? '')
    if (!role) say('role', cells.role ? `Không có vai “${cells.role}”.` : 'Chưa ghi vai.')
    if ((cells.title ?? '').length < 2) say('title', 'Chưa ghi chức danh.')
    const unit = unitOf(units, cells.unit ?? '', says => say('unit', says))
    // A steering body has no units below; who works for it sits in the standing agency.
    const under =
      unit && (unit.kind === 'steering-body' ? units : units.filter(u => u.path.startsWith(`${unit.path}.`)))
    const desk =
      cells.desk && under
        ? unitOf(under, cells.desk, says => say('desk', `${says} Nơi làm việc phải thuộc đơn vị.`))
        : undefined
    const from = cells.from ? readListDay(cells.from) : today
    if (!from) say('from', `“${cells.from}” không phải là ngày. Ghi như 01/07/2025.`)
    const without = unit && role ? standing.withoutLogin.get(`${bare(name)} ${unit.id} ${role}`) : undefined
    const person = held ?? without
    // Somebody who is there without an account stays so, until a name to log in with is given.
    if (username || !without) {
      if (!USERNAME.test(username)) say('username', 'Dùng 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch.')
    }
    const key = `${username || bare(name)} ${unit?.id} ${role}`
    if (seen.has(key)) say('username', `Người này với đơn vị và vai này đã có ở dòng ${seen.get(key)}.`)
    seen.set(key, row.no)
    if (problems.length > before || !unit || !role || !from) continue
    const holds = person && standing.held.has(`${person.id} ${unit.id} ${role}`)
    plans.push({
      no: row.no,
      name,
      username,
      email: cells.email || null,
      personId: person?.id ?? null,
      newLogin: username !== '' && !held,
      post: holds ? null : { unitId: unit.id, deskId: desk?.id ?? null, role, title: cells.title ?? '', from },
    })
  }
  const fresh = new Set(plans.filter(p => !p.personId).map(p => p.username))
  const changed = plans.filter(p => p.personId && (p.post || p.newLogin)).length
  return {
    plans,
    problems,
    made: fresh.size,
    changed,
    same: plans.filter(p => p.personId && !p.post && !p.newLogin).length,
  }
}

type Standing = { id: string; name: string }

/** People by what they log in with; those without an account by name, unit and role; and every post that is held. */
async function peopleNow(tx: Tx, today: Day) {
  const persons = await tx.selectFrom('person').select(['id', 'name', 'loginId']).execute()
  const byId = new Map(persons.map(p => [p.id, p]))
  const withLogin = new Map(persons.flatMap(p => (p.loginId ? [[p.loginId, p] as const] : [])))
  const logins = await sql<{
    id: string
    username: string
  }>`select * from login_names(${[...withLogin.keys()]}::text[])`.execute(tx)
  const posts = await tx
    .selectFrom('post')
    .select(['personId', 'unitId', 'role'])
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${today}`)
    .execute()
  const withoutLogin = new Map<string, Standing>()
  for (const { personId, unitId, role } of posts) {
    const person = byId.get(personId)
    if (person && !person.loginId) withoutLogin.set(`${bare(person.name)} ${unitId} ${role}`, person)
  }
  return {
    byLogin: new Map<string, Standing>(
      logins.rows.flatMap(l => {
        const person = withLogin.get(l.id)
        return person ? [[l.username, person] as const] : []
      }),
    ),
    withoutLogin,
    held: new Set(posts.map(p => `${p.personId} ${p.unitId} ${p.role}`)),
  }
}

function unitOf<U extends Unit>(units: readonly U[], written: string, say: (says: string) => void): U | undefined {
  if (!written) {
    say('Chưa ghi đơn vị: mã hoặc tên đầy đủ.')
    return undefined
  }
  const coded = units.find(u => u.code === written || u.codeQcvn === written)
  if (coded) return coded
  const named = units.filter(u => bare(u.name) === bare(written))
  const found = named.length > 0 ? named : units.filter(u => bare(u.shortName) === bare(written))
  if (found.length === 1) return found[0]
  say(
    found.length > 1
      ? `Có ${found.length} đơn vị tên “${written}”. Ghi mã định danh.`
      : `Không có đơn vị nào mã hoặc tên “${written}”.`,
  )
  return undefined
}

/** @param hashOf the hash of the first password of each new user name */
export async function writePeople(
  tx: Tx,
  plans: readonly PersonPlan[],
  hashOf: ReadonlyMap<string, string>,
): Promise<void> {
  const made = new Map<string, string>()
  for (const plan of plans) {
    const hash = hashOf.get(plan.username) as string
    if (plan.personId && plan.newLogin && !made.has(plan.username)) await giveLogin(tx, plan.personId, plan, hash)
    const personId = plan.personId ?? made.get(plan.username) ?? (await makePerson(tx, plan, hash))
    made.set(plan.username, personId)
    if (!plan.post) continue
    const { from, ...post } = plan.post
    const unit = await tx
      .selectFrom('unit')
      .select(['id', 'kind', 'parentId'])
      .where('id', '=', post.unitId)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('post')
      .values({ ...post, personId, deskId: post.deskId ?? null, scopeId: scopeOf(post.role, unit), validFrom: from })
      .execute()
  }
}

async function addLogin(tx: Tx, { username, name }: PersonPlan, hash: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select add_login(${username}, ${name}, ${hash}) as id`.execute(tx)
  return rows[0]?.id as string
}

async function giveLogin(tx: Tx, personId: string, plan: PersonPlan, hash: string): Promise<void> {
  await tx
    .updateTable('person')
    .set({ loginId: await addLogin(tx, plan, hash), ...(plan.email ? { email: plan.email } : {}) })
    .where('id', '=', personId)
    .execute()
}

async function makePerson(tx: Tx, plan: PersonPlan, hash: string): Promise<string> {
  const { id } = await tx
    .insertInto('person')
    .values({ name: plan.name, email: plan.email, loginId: await addLogin(tx, plan, hash) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
