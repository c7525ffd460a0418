/** Where server and web meet: one typed value an endpoint, without code generation. */
import { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Endpoint<I extends z.ZodType = z.ZodType, O = unknown> = {
  method: Method
  /** Fastify style, without the /api prefix: `/reports/:id/submit`. Parameters are fields of the input. */
  path: string
  input: I
  /** Type of the answer; carried by `returns<T>()`. */
  output: O
  /** Open to people who are not logged in. */
  open?: boolean
}

/** Declares an endpoint. For GET the input is read from path and query, otherwise from path and body. */
export function endpoint<I extends z.ZodType, O>(e: {
  method: Method
  path: string
  input: I
  output: O
  open?: boolean
}): Endpoint<I, O> {
  return e
}

/** `output: returns<Report>()`: the type only; what goes out is what the query selected. */
export function returns<T>(): T {
  return undefined as T
}

export const Id = z.uuid()
export const nothing = z.object({})

/** A page of a list: 50 rows unless told otherwise. */
export const PageOf = {
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
}
/** What a list can be ordered by; a dash before it turns the order. The first is the default. */
export function sortBy<F extends string>(first: F, ...keys: string[]) {
  const names = [...new Set([first.replace('-', ''), ...keys])]
  return z
    .string()
    .regex(new RegExp(`^-?(?:${names.join('|')})$`))
    .default(first)
}
/** Of a filter by year. */
export const YearInput = z.coerce.number().int().min(2000).max(2100)
export type Page<T> = { rows: T[]; count: number; page: number; size: number }
