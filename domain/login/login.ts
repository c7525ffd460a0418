/** Logging in: what the page knows of who is there and what they may do. */
import { z } from 'zod'
import type { Right, Role } from '../actor.ts'
import type { Day } from '../day.ts'
import { endpoint, nothing, returns } from '../endpoint.ts'

export type Post = {
  id: string
  title: string
  role: Role
  unitId: string
  unitName: string
  unitShortName: string
  unitKind: string
  deskName: string | null
  /** Another's post, held while that one is away. */
  standsFor: { personId: string; name: string; until: Day | null } | null
}

export type Me = {
  personId: string
  name: string
  /** The post of this request; the box above the menu switches it. */
  post: Post
  posts: Post[]
  rights: Right[]
  /** The server's day: pages count from it. */
  today: string
  sample: boolean
}

export type SampleRole = { loginId: string; role: Role; name: string; unitName: string; title: string; says: string }

export type Installation = {
  mode: 'sample' | 'real'
  name: string | null
  needsSetUp: boolean
  sampleRoles: SampleRole[]
}

export const findInstallation = endpoint({
  method: 'GET',
  path: '/installation',
  input: nothing,
  output: returns<Installation>(),
  open: true,
})
export const findMe = endpoint({ method: 'GET', path: '/me', input: nothing, output: returns<Me>() })
export const logIn = endpoint({
  method: 'POST',
  path: '/login',
  input: z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) }),
  output: returns<{ entered: true }>(),
  open: true,
})
export const enterSample = endpoint({
  method: 'POST',
  path: '/login/sample',
  input: z.object({ loginId: z.string().max(64) }),
  output: returns<{ entered: true }>(),
  open: true,
})
export const logOut = endpoint({
  method: 'POST',
  path: '/logout',
  input: nothing,
  output: returns<{ left: true }>(),
  open: true,
})
export const setUp = endpoint({
  method: 'POST',
  path: '/installation',
  input: z.object({
    agencyName: z.string().trim().min(3).max(200),
    agencyKind: z.enum(['province', 'department', 'commune']),
    adminName: z.string().trim().min(3).max(100),
    username: z
      .string()
      .trim()
      .regex(/^[a-z0-9._-]{3,40}$/, { error: 'Dùng 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch.' }),
    password: z.string().min(10).max(200),
  }),
  output: returns<{ entered: true }>(),
  open: true,
})
