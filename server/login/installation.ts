import { ROLE_NAMES, type Role } from '@thong-suot/domain/actor.ts'
import type { Installation } from '@thong-suot/domain/login/login.ts'
import { SAMPLE_ROLES } from '../../db/sample-province/roles.ts'
import type { Context } from '../app.ts'

/** What the log-in page needs to know before anybody is there. */
export async function findInstallation({ db, sample }: Context): Promise<Installation> {
  const row = await db.selectFrom('installation').selectAll().executeTakeFirst()
  const mode = sample ? 'sample' : 'real'
  if (!sample) return { mode, name: row?.name ?? null, needsSetUp: !row?.setUpAt, sampleRoles: [] }
  const people = await db
    .selectFrom('person')
    .innerJoin('post', 'post.personId', 'person.id')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .leftJoin('unit as desk', 'desk.id', 'post.deskId')
    .select([
      'person.loginId',
      'person.name',
      'post.role',
      'post.title',
      'unit.name as unitName',
      'unit.path',
      'desk.name as deskName',
      'desk.path as deskPath',
    ])
    .where(
      'person.loginId',
      'in',
      SAMPLE_ROLES.map(r => r.loginId),
    )
    .execute()
  const sampleRoles = SAMPLE_ROLES.flatMap(({ loginId, says }) => {
    const found = people.find(p => p.loginId === loginId)
    if (!found) return []
    const role = found.role as Role
    // One who sits with a member of a steering body is known by the body.
    const sits = found.deskPath?.startsWith(`${found.path}.`)
    return [
      {
        loginId,
        role,
        name: ROLE_NAMES[role],
        unitName: sits ? found.deskName! : found.unitName,
        title: found.title,
        says,
      },
    ]
  })
  return { mode, name: row?.name ?? null, needsSetUp: false, sampleRoles }
}
