/** Người dùng: a person, the posts held through time, and the account to log in with. Rights come from posts. */
import { z } from 'zod'
import { ROLES, type Role } from '../actor.ts'
import { type Day, DayInput } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns, sortBy } from '../endpoint.ts'

export type PersonPost = {
  id: string
  title: string
  role: Role
  unitId: string
  unitName: string
  deskName: string | null
  validFrom: Day
  validTo: Day | null
}
export type Person = {
  id: string
  name: string
  email: string | null
  username: string | null
  locked: boolean
  posts: PersonPost[]
}

export const listPeople = endpoint({
  method: 'GET',
  path: '/people',
  input: z.object({
    q: z.string().trim().max(100).optional(),
    unitId: Id.optional(),
    role: z.enum(ROLES).optional(),
    state: z.enum(['here', 'left', 'locked', 'all']).default('here'),
    sort: sortBy('name', 'unit', 'role'),
    ...PageOf,
  }),
  output: returns<Page<Person>>(),
})
export const getPerson = endpoint({
  method: 'GET',
  path: '/people/:id',
  input: z.object({ id: Id }),
  output: returns<Person>(),
})

/** A name as it is written: pasted ones bring doubled and no-break blanks. */
const Name = z
  .string()
  .transform(typed => typed.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(3).max(100))
const Email = z.union([z.literal(''), z.email()]).nullish()
const Username = z
  .string()
  .trim()
  .regex(/^[a-z0-9._-]{3,40}$/, { error: 'Dùng 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch.' })
const Password = z.string().min(10).max(200)
const NewPost = {
  unitId: Id,
  /** Where the person sits, when that is a unit below. */
  deskId: Id.nullish(),
  role: z.enum(ROLES),
  title: z.string().trim().min(2).max(100),
  from: DayInput,
}

export const createPerson = endpoint({
  method: 'POST',
  path: '/people',
  input: z.object({
    name: Name,
    email: Email,
    username: Username,
    password: Password,
    ...NewPost,
  }),
  output: returns<{ id: string }>(),
})
/** What was taken down wrong; posts and account stay. */
export const correctPerson = endpoint({
  method: 'POST',
  path: '/people/:id/correct',
  input: z.object({ id: Id, name: Name, email: Email }),
  output: returns<{ id: string }>(),
})
export const addPost = endpoint({
  method: 'POST',
  path: '/people/:personId/posts',
  input: z.object({ personId: Id, ...NewPost }),
  output: returns<{ id: string }>(),
})
/** `on` is the last day at the post. */
export const endPost = endpoint({
  method: 'POST',
  path: '/posts/:id/end',
  input: z.object({ id: Id, on: DayInput }),
  output: returns<{ id: string }>(),
})
export const resetPassword = endpoint({
  method: 'POST',
  path: '/people/:id/password',
  input: z.object({ id: Id, password: Password }),
  output: returns<{ id: string }>(),
})
/** At once, where a post would end with its last day: no way in, no messages; undone by `unlockPerson`. */
export const lockPerson = endpoint({
  method: 'POST',
  path: '/people/:id/lock',
  input: z.object({ id: Id }),
  output: returns<{ id: string }>(),
})
export const unlockPerson = endpoint({
  method: 'POST',
  path: '/people/:id/unlock',
  input: z.object({ id: Id }),
  output: returns<{ id: string }>(),
})

/**
 * Whose work a post sees: its unit's subtree; a standing body's the whole of the tree above the steering body;
 * an administrator's none.
 */
export function scopeOf(role: Role, unit: { id: string; kind: string; parentId: string | null }): string | null {
  if (role === 'admin') return null
  if (role === 'standing' && unit.kind === 'steering-body') return unit.parentId ?? unit.id
  return unit.id
}
