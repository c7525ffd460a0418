/** Several documents in one file: where each begins is proposed by the machine and decided by a person. */
import { z } from 'zod'
import type { DocumentRow } from '../document/document.ts'

/** A document begins at this line (from 0) of this page of the file (from 1). */
export const Cut = z.object({ page: z.number().int().min(1), line: z.number().int().min(0) })
export type Cut = z.infer<typeof Cut>

/** A place where a document may begin. */
export type CutPlace = Cut & {
  /** The first letters that stand there, to know it by. */
  head: string[]
  /** The machine's proposal. */
  begins: boolean
  /** At the head of its page, which may be shown as a picture. */
  top: boolean
  picture: boolean
  /** Of a proposed document: how it names itself. */
  number: string | null
  title: string | null
}

export type Bundle = { document: DocumentRow; pageCount: number; places: CutPlace[] }

/** Whether a file may be cut now: while it waits for that, or while nobody has worked on what was read in it. */
export function mayCut(
  document: Pick<DocumentRow, 'state' | 'bundleId' | 'direction' | 'factsDecided' | 'planId'>,
): boolean {
  if (document.direction !== 'in' || document.bundleId !== null) return false
  return document.state === 'bundle' || (document.state === 'read' && !document.factsDecided && !document.planId)
}
