/** What is typed into the form of a reorganisation, and the design it comes to. */
import type {
  Design,
  NewUnit,
  ReorganisationKind,
  ReorganisationOne,
} from '@thong-suot/domain/reorganisation/reorganisation.ts'

export type Known = { id: string; name: string }
export type TypedUnit = { key: string } & Omit<NewUnit, 'parentId'> & { parentId: string | null }
/** `to`, `successors`: keys; undefined until somebody says it: then the rule of the kind holds. */
export type TypedEnd = { successors?: string[]; to?: string[] }
export type Typed = {
  kind: ReorganisationKind
  lastDay: string | undefined
  reason: string
  ends: string[]
  standing: string[]
  made: TypedUnit[]
  said: Record<string, TypedEnd>
  kept: Pick<Design, 'below' | 'posts'>
}

export const nothingTyped: Typed = {
  kind: 'merge',
  lastDay: undefined,
  reason: '',
  ends: [],
  standing: [],
  made: [],
  said: {},
  kept: { below: [], posts: [] },
}

export const keysOf = (t: Typed) => [...t.standing, ...t.made.map(m => m.key)]

/** Who follows a unit: all, unless some are named. */
export const successorsOf = (t: Typed, unitId: string) =>
  (t.said[unitId]?.successors ?? keysOf(t)).filter(key => keysOf(t).includes(key))

/** Who takes its open work: at a merger the one there is; at a split it is asked. */
export const takersOf = (t: Typed, unitId: string) =>
  (t.said[unitId]?.to ?? (t.kind === 'split' ? [] : keysOf(t).slice(0, 1))).filter(key => keysOf(t).includes(key))

export function designOf(t: Typed): Design {
  const keys = new Set(keysOf(t))
  return {
    successors: [
      ...t.standing.map(id => ({ key: id, unitId: id })),
      ...t.made.map(({ key, ...made }) => ({ key, made: { ...made, parentId: made.parentId ?? '' } })),
    ],
    ends: t.ends.map(unitId => ({ unitId, successors: successorsOf(t, unitId), to: takersOf(t, unitId) })),
    below: t.kept.below.filter(b => !b.move || keys.has(b.move)),
    posts: t.kept.posts.filter(p => !p.to || keys.has(p.to)),
  }
}

/** A design that was kept, back in the form. */
export function typedOf(r: ReorganisationOne): Typed {
  return {
    kind: r.kind,
    lastDay: r.lastDay,
    reason: r.reason,
    ends: r.design.ends.map(e => e.unitId),
    standing: r.design.successors.flatMap(s => s.unitId ?? []),
    made: r.design.successors.flatMap(s => (s.made ? [{ key: s.key, ...s.made }] : [])),
    said: Object.fromEntries(r.design.ends.map(e => [e.unitId, { successors: e.successors, to: e.to }])),
    kept: { below: r.design.below, posts: r.design.posts },
  }
}
