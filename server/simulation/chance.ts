/** Chance that comes out the same every time it is started with the same seed (mulberry32). */
export type Chance = { of: (share: number) => boolean; upTo: (n: number) => number; one: <T>(from: readonly T[]) => T }

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (n: number) => Math.floor(next() * n)
  return { of: share => next() < share, upTo, one: from => from[upTo(from.length)]! }
}
