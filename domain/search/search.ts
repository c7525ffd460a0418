/** Tìm: one box for documents, obligations and units, without accents. */
import { z } from 'zod'
import { endpoint, returns } from '../endpoint.ts'

export type Found = {
  kind: 'document' | 'obligation' | 'unit'
  id: string
  title: string
  /** A second line: number and issuer, unit and day. */
  more: string | null
  /** Where it opens. */
  to: string
}

export const searchAll = endpoint({
  method: 'GET',
  path: '/search',
  input: z.object({ q: z.string().trim().min(2).max(100) }),
  output: returns<Found[]>(),
})
