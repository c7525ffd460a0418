import { z } from 'zod'
import type { DocumentRow } from '../document/document.ts'
import { endpoint, Id, returns } from '../endpoint.ts'
import { type Bundle, Cut } from './bundle.ts'

export const getBundle = endpoint({
  method: 'GET',
  path: '/documents/:id/bundle',
  input: z.object({ id: Id }),
  output: returns<Bundle>(),
})

/** Where the documents begin, the first included; one alone says that the file is one document. */
export const cutBundle = endpoint({
  method: 'POST',
  path: '/documents/:id/bundle',
  input: z.object({ id: Id, cuts: z.array(Cut).min(1).max(200) }),
  output: returns<DocumentRow[]>(),
})
