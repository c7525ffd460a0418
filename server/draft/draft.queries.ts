import { createHash } from 'node:crypto'
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import type { DraftLine, DraftPage, FigureSource } from '@thong-suot/domain/draft/draft.api.ts'
import { DraftNotFound } from '@thong-suot/domain/draft/draft.problems.ts'
import type { Paper } from '@thong-suot/domain/draft/paper.ts'
import { checkForm } from '@thong-suot/paper/form-check.ts'
import { Drawing } from '@thong-suot/paper/from-scan/pdfium.ts'
import { writePdf } from '@thong-suot/paper/write-pdf.ts'
import type { Tx } from '../db.ts'
import type { Snapshot } from '../roll-up/snapshot/snapshot.actions.ts'
import { listChased } from './chasing/chasing.queries.ts'
import { figureWords } from './paper-of-snapshot.ts'

/** What an outgoing paper's `content` holds. */
export type DraftContent = {
  paper: Paper
  kept: { at: string; reason: string }[]
  rest?: { periodId: string; no: number }
  /** What a letter of chasing is about, by id: told to the units when it is issued. */
  chases?: Chases
}
export type Chases = { obligations: string[]; reports: string[] }

export type DraftRow = DraftLine & { unitId: string; content: DraftContent; fileSha256: string | null }

function selectDrafts(tx: Tx) {
  return tx
    .selectFrom('document')
    .leftJoin('person', 'person.id', 'document.registeredBy')
    .select([
      'document.id',
      'type',
      'title',
      'state',
      'number',
      'issuedOn',
      'person.name as madeBy',
      'document.createdAt',
    ])
    .where('direction', '=', 'out')
    .where('state', 'in', ['draft', 'issued'])
    .where('content', 'is not', null)
}

export async function getDraftRow(tx: Tx, id: string): Promise<DraftRow> {
  const row = await selectDrafts(tx)
    .select(['document.unitId', 'document.content', 'document.fileSha256'])
    .where('document.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new DraftNotFound()
  return row as unknown as DraftRow
}

/** The paper with its form check, its pages, and the figures of the cut it rests on. */
export async function getDraft(tx: Tx, actor: Actor, id: string, today: Day): Promise<DraftPage> {
  const { content, unitId, fileSha256: _, ...line } = await getDraftRow(tx, id)
  const pdf = await pdfOf(content.paper)
  const drawing = await Drawing.open(pdf)
  try {
    return {
      ...line,
      paper: content.paper,
      remarks: checkForm(content.paper),
      kept: content.kept,
      pages: drawing.pages,
      print: printOf(content.paper),
      rest: content.rest ? await restOf(tx, content.paper, content.rest) : null,
      chases: content.chases ? await listChased(tx, content.chases, today) : null,
      mine: unitId === actor.unitId,
    }
  } finally {
    drawing.close()
  }
}

export function printOf(paper: Paper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('hex').slice(0, 16)
}

/** The last few PDFs that were set: the page, its pictures and its file are asked for within one breath. */
const set = new Map<string, Promise<Uint8Array>>()
const KEPT = 8

export function pdfOf(paper: Paper): Promise<Uint8Array> {
  const print = printOf(paper)
  const known = set.get(print)
  if (known) return known
  const pdf = writePdf(paper)
  set.set(print, pdf)
  pdf.catch(() => set.delete(print))
  if (set.size > KEPT) set.delete(set.keys().next().value!)
  return pdf
}

/** Each figure of the paper beside its total in the cut: does the paper still say what was counted? */
async function restOf(
  tx: Tx,
  paper: Paper,
  { periodId, no }: NonNullable<DraftContent['rest']>,
): Promise<DraftPage['rest']> {
  const row = await tx
    .selectFrom('periodSnapshot')
    .innerJoin('document', 'document.id', 'periodSnapshot.documentId')
    .select(['periodSnapshot.content', 'periodSnapshot.at'])
    .where('periodId', '=', periodId)
    .where('no', '=', no)
    .executeTakeFirst()
  if (!row) return null
  const snapshot = row.content as Snapshot
  const runs = paper.body.flatMap(block => ('text' in block && Array.isArray(block.text) ? block.text : []))
  const figures: FigureSource[] = runs.flatMap(run => {
    const indicatorId = /^total:(.+)$/.exec(run.source ?? '')?.[1]
    const indicator = snapshot.indicators.find(each => each.id === indicatorId)
    const total = snapshot.totals.find(each => each.indicatorId === indicatorId)
    if (!indicator || total?.now === null || total === undefined) return []
    return [
      {
        text: run.text,
        indicatorId: indicator.id,
        code: indicator.code,
        name: indicator.name,
        agrees: run.text === figureWords(total.now, indicator),
      },
    ]
  })
  return {
    periodId,
    periodName: snapshot.periodName,
    no,
    at: row.at,
    accepted: snapshot.accepted,
    owed: snapshot.owed,
    figures,
  }
}
