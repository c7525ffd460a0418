/** The documents that a choice of beginnings makes. Pure. */
import type { CutPlace } from '@thong-suot/domain/bundle/bundle.ts'

export type Part = CutPlace & {
  /** Places from its beginning to the next, each with its index among all. */
  places: (CutPlace & { at: number })[]
  lastPage: number
}

export function partsOf(places: readonly CutPlace[], begins: readonly boolean[]): Part[] {
  const parts: Part[] = []
  places.forEach((place, at) => {
    const last = parts.at(-1)
    if (!last || begins[at]) parts.push({ ...place, places: [{ ...place, at }], lastPage: place.page })
    else {
      last.places.push({ ...place, at })
      last.lastPage = place.page
    }
    // A document that begins within a page shares that page with the one before.
    if (last && begins[at] && !place.top) last.lastPage = place.page
  })
  return parts
}

/** "trang 2", "trang 2–4". */
export function pagesOf({ page, lastPage }: Pick<Part, 'page' | 'lastPage'>): string {
  return lastPage > page ? `trang ${page}–${lastPage}` : `trang ${page}`
}
