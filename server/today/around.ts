import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day, Holidays } from '@thong-suot/domain/day.ts'
import type { Tx } from '../db.ts'

/** Who looks, on which day. */
export type Around = { tx: Tx; actor: Actor; today: Day; holidays: Holidays }

/** Soon: due within so many working days (screens 01). */
export const SOON = 3
