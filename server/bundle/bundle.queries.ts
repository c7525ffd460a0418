import type { Actor } from '@thong-suot/domain/actor.ts'
import { BundleInUse } from '@thong-suot/domain/bundle/bundle.problems.ts'
import { type Bundle, type Cut, type CutPlace, mayCut } from '@thong-suot/domain/bundle/bundle.ts'
import { DocumentNotFound } from '@thong-suot/domain/document/document.problems.ts'
import { placesOf } from '@thong-suot/reader/bundle/cuts.ts'
import type { Page } from '@thong-suot/reader/page.ts'
import type { Tx } from '../db.ts'
import { getDocumentRow } from '../document/document.queries.ts'

type Proposed = Cut & { number: string | null; title: string | null }

/**
 * A file of one's own register with the places where it may be cut.
 * @throws DocumentNotFound in another register, BundleInUse when it is too late
 */
export async function getBundleOf(tx: Tx, actor: Actor, id: string): Promise<Bundle> {
  const document = await getDocumentRow(tx, id)
  const row = await tx
    .selectFrom('document')
    .select(['unitId', 'pages', 'cuts'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (row.unitId !== actor.unitId || !row.pages) throw new DocumentNotFound()
  if (!mayCut(document) || (await isAssigned(tx, id))) throw new BundleInUse()
  const pages = row.pages as Page[]
  return { document, pageCount: pages.length, places: placesIn(pages, (row.cuts ?? []) as Proposed[]) }
}

/** Whether the paper was passed on to a unit: what they were given must stay what it was. */
export async function isAssigned(tx: Tx, documentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('documentUnit')
    .select('unitId')
    .where('documentId', '=', documentId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function placesIn(pages: Page[], proposed: Proposed[]): CutPlace[] {
  return placesOf(pages).map(place => {
    const page = pages.find(one => one.number === place.page)
    const cut = proposed.find(one => one.page === place.page && one.line === place.line)
    return {
      ...place,
      head: headOf(page, place.line),
      begins: cut !== undefined || (proposed.length === 0 && place.page === pages[0]?.number && place.line === 0),
      top: place.line === 0,
      picture: page?.how === 'pdf' || page?.how === 'scan',
      number: cut?.number ?? null,
      title: cut?.title ?? null,
    }
  })
}

function headOf(page: Page | undefined, line: number): string[] {
  const lines = page?.lines.slice(line, line + 30).map(one => one.text.replace(/[*#|]+/g, ' ').trim()) ?? []
  return lines.filter(text => /\p{L}{2}/u.test(text)).slice(0, 4)
}
