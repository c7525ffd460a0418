/** Ids that are the same on every load: made from a name, so that tests know them by heart. */
import { createHash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562: made our own way) from what a row is called. */
export function idOf(...names: (string | number)[]): string {
  const hex = createHash('sha256')
    .update(`thong-suot sample ${names.join('/')}`)
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A whole number from `low` to `high`, always the same for the same names. */
export function numberOf(low: number, high: number, ...names: (string | number)[]): number {
  const part = createHash('sha256').update(names.join('/')).digest().readUInt32BE(0)
  return low + (part % (high - low + 1))
}
