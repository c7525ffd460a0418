import { z } from 'zod'
import { DayInput } from '../day.ts'
import { endpoint, Id, type Page, PageOf, returns, sortBy } from '../endpoint.ts'
import { oneSpace } from './name-key.ts'
import {
  CODE,
  CODE_QCVN,
  COMMUNE_KINDS,
  UNIT_KINDS,
  type UnitChangePreview,
  type UnitRow,
  type UnitWhole,
} from './unit.ts'

/** A second space between two words makes no other name. */
export const NameInput = (least: number, most: number) =>
  z.string().transform(oneSpace).pipe(z.string().min(least).max(most))
const codeOf = (form: RegExp, error: string) =>
  z.union([z.literal(''), z.string().trim().regex(form, { error })], { error }).nullish()
const optionalText = (most: number) => z.string().trim().max(most).nullish()

/** Units right under one (or the roots); or, with `q`, matches from the whole tree, without accents. */
export const listUnits = endpoint({
  method: 'GET',
  path: '/units',
  input: z.object({
    under: Id.optional(),
    q: z.string().trim().max(100).optional(),
    kind: z.enum(UNIT_KINDS).optional(),
    /** Ended units too; each names its successors. */
    ended: z.enum(['0', '1']).default('0'),
    most: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: returns<UnitRow[]>(),
})

/** Units as a list instead of the tree: from the whole of it, filtered and ordered. */
export const searchUnits = endpoint({
  method: 'GET',
  path: '/units/list',
  input: z.object({
    q: z.string().trim().max(100).optional(),
    kind: z.enum(UNIT_KINDS).optional(),
    ended: z.enum(['0', '1']).default('0'),
    sort: sortBy('tree', 'name', 'kind', 'above', 'from'),
    ...PageOf,
  }),
  output: returns<Page<UnitRow>>(),
})

export const getUnit = endpoint({
  method: 'GET',
  path: '/units/:id',
  input: z.object({ id: Id }),
  output: returns<UnitWhole>(),
})

const Details = {
  shortName: NameInput(1, 100),
  code: codeOf(CODE, 'Mã viết như H99.05.01 (Quyết định 20/2020/QĐ-TTg).'),
  codeQcvn: codeOf(CODE_QCVN, 'Mã viết như 000.01.05.H99 (QCVN 102:2016).'),
  symbol: optionalText(30),
  place: optionalText(100),
  email: z.union([z.literal(''), z.email()]).nullish(),
  phone: optionalText(30),
  address: optionalText(300),
}

export const createUnit = endpoint({
  method: 'POST',
  path: '/units',
  input: z.object({
    name: NameInput(3, 200),
    kind: z.enum(UNIT_KINDS),
    communeKind: z.enum(COMMUNE_KINDS).nullish(),
    parentId: Id,
    validFrom: DayInput,
    ...Details,
  }),
  output: returns<{ id: string }>(),
})

export const changeUnit = endpoint({
  method: 'POST',
  path: '/units/:id/details',
  input: z.object({ id: Id, ...Details }),
  output: returns<{ id: string }>(),
})

/** The old name goes on to mean this unit in documents; `until`: its last day, today unless told otherwise. */
export const renameUnit = endpoint({
  method: 'POST',
  path: '/units/:id/rename',
  input: z.object({ id: Id, name: NameInput(3, 200), shortName: NameInput(1, 100), until: DayInput.nullish() }),
  output: returns<{ id: string }>(),
})

export const previewUnitChange = endpoint({
  method: 'GET',
  path: '/units/:id/preview',
  input: z.object({ id: Id }),
  output: returns<UnitChangePreview>(),
})

/** Steering bodies have members, one of them standing. */
export const addMember = endpoint({
  method: 'POST',
  path: '/units/:id/members',
  input: z.object({ id: Id, unitId: Id, standing: z.boolean().default(false), from: DayInput }),
  output: returns<{ id: string }>(),
})
export const endMember = endpoint({
  method: 'POST',
  path: '/units/:id/members/end',
  input: z.object({ id: Id, unitId: Id, on: DayInput }),
  output: returns<{ id: string }>(),
})

export const moveUnit = endpoint({
  method: 'POST',
  path: '/units/:id/move',
  input: z.object({ id: Id, parentId: Id, reason: z.string().trim().min(10).max(500) }),
  output: returns<{ id: string }>(),
})
