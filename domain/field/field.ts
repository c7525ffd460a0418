/** Lĩnh vực: what a plan is about, out of a list that the administrator keeps. */
import { z } from 'zod'
import { endpoint, Id, nothing, returns } from '../endpoint.ts'

export type Field = { id: string; name: string; ended: boolean }
const name = z.string().trim().min(2).max(100)

/** All of them, those in use first. */
export const listFields = endpoint({ method: 'GET', path: '/fields', input: nothing, output: returns<Field[]>() })
export const addField = endpoint({
  method: 'POST',
  path: '/fields',
  input: z.object({ name }),
  output: returns<{ id: string }>(),
})
export const renameField = endpoint({
  method: 'POST',
  path: '/fields/:id/rename',
  input: z.object({ id: Id, name }),
  output: returns<{ id: string }>(),
})
/** No longer offered; plans keep it. */
export const endField = endpoint({
  method: 'POST',
  path: '/fields/:id/end',
  input: z.object({ id: Id, ended: z.boolean() }),
  output: returns<{ id: string }>(),
})

/** A field, or the work of plans without one. */
export const FieldFilter = z.union([Id, z.literal('none')])
export const NO_FIELD = 'Chưa ghi lĩnh vực'
