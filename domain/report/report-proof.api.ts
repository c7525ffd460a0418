/** Files that go with a report: lists that are signed, pictures, decisions. */
import { z } from 'zod'
import type { Instant } from '../day.ts'
import { endpoint, Id, returns } from '../endpoint.ts'

export type ReportProof = {
  id: string
  name: string
  fileType: string | null
  /** Bytes. */
  fileSize: number | null
  personName: string | null
  at: Instant
}

/** Files that one report may have. */
export const MOST_PROOFS = 40

/** Send the files as multipart. */
export const attachReportProofs = endpoint({
  method: 'POST',
  path: '/reports/:id/proofs',
  input: z.object({ id: Id }),
  output: returns<{ id: string; count: number }>(),
})
export const takeReportProofAway = endpoint({
  method: 'DELETE',
  path: '/reports/:id/proofs/:proofId',
  input: z.object({ id: Id, proofId: Id }),
  output: returns<{ id: string }>(),
})
export const getReportProofFile = endpoint({
  method: 'GET',
  path: '/report-proofs/:id',
  input: z.object({ id: Id }),
  output: returns<Blob>(),
})
