/** Who does something: a person at a post in a unit. Rights come from the post, never from the person. */

export const ROLES = [
  'clerk',
  'office',
  'officer',
  'head',
  'director',
  'standing',
  'commune-leader',
  'commune-officer',
  'editor',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Record<Role, string> = {
  clerk: 'Văn thư',
  office: 'Chuyên viên Văn phòng',
  officer: 'Chuyên viên đơn vị',
  head: 'Trưởng phòng',
  director: 'Lãnh đạo cơ quan',
  standing: 'Cơ quan thường trực',
  'commune-leader': 'Lãnh đạo UBND xã',
  'commune-officer': 'Công chức xã',
  editor: 'Biên tập viên',
  admin: 'Quản trị',
}

export type Actor = {
  personId: string
  personName: string
  postId: string
  /** The unit in whose name this post acts, and its place in the tree. */
  unitId: string
  unitName: string
  unitPath: string
  role: Role
  /** Paths of the units whose work this post may see; empty: nothing. */
  scope: string[]
  ip: string | null
  /** Whose place the person takes, while that one is away: he acts in his own name, and it is written down for whom. */
  standsFor?: { personId: string; name: string }
}

/** Whose work is one's own: one's own, and that of whom one stands for. */
export const peopleOf = (actor: Pick<Actor, 'personId' | 'standsFor'>): string[] =>
  actor.standsFor ? [actor.personId, actor.standsFor.personId] : [actor.personId]

/** What a post may do, said once; the server refuses the rest and the page hides it. */
export const RIGHTS = {
  'document.register': [
    'clerk',
    'office',
    'head',
    'director',
    'standing',
    'commune-leader',
    'commune-officer',
    'officer',
  ],
  'document.assign': ['clerk', 'office', 'head', 'director', 'standing', 'commune-leader'],
  'fact.confirm': ['clerk', 'office', 'officer', 'head', 'director', 'standing', 'commune-leader', 'commune-officer'],
  'plan.make': ['office', 'head', 'director', 'standing', 'commune-leader', 'officer', 'commune-officer'],
  'obligation.hand-down': ['office', 'head', 'director', 'standing', 'commune-leader'],
  'obligation.work': [
    'office',
    'officer',
    'head',
    'director',
    'standing',
    'commune-leader',
    'commune-officer',
    'clerk',
  ],
  'obligation.confirm': ['office', 'head', 'director', 'standing', 'commune-leader'],
  'regime.make': ['office', 'head', 'director', 'standing', 'commune-leader'],
  'report.fill': ['office', 'officer', 'head', 'director', 'standing', 'commune-leader', 'commune-officer'],
  'report.submit': ['office', 'officer', 'head', 'director', 'standing', 'commune-leader', 'commune-officer'],
  'report.judge': ['office', 'head', 'director', 'standing', 'commune-leader'],
  'document.issue': ['clerk', 'office', 'director', 'standing', 'commune-leader', 'head'],
  'absence.set-for-others': ['admin', 'director', 'head', 'commune-leader'],
  'inspection.keep': ['office', 'head', 'director', 'standing', 'commune-leader'],
  'message.read': ['admin', 'office', 'head', 'director', 'standing', 'commune-leader'],
  'unit.change': ['admin'],
  'person.change': ['admin'],
  'log.read': ['admin', 'director', 'standing', 'commune-leader', 'office'],
  'overview.read': ['office', 'head', 'director', 'standing', 'commune-leader', 'officer', 'commune-officer'],
} as const satisfies Record<string, readonly Role[]>
export type Right = keyof typeof RIGHTS

/** May a post with this role do it? */
export function may(role: Role, right: Right): boolean {
  return (RIGHTS[right] as readonly Role[]).includes(role)
}
