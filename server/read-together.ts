/**
 * Readers who ask for the same while it is being read wait for the next reading and share it. That one begins after they
 * have asked, so nobody is given what is older than the question; however many ask, the database is read twice.
 */
const underWay = new Map<string, Promise<unknown>>()
const next = new Map<string, Promise<unknown>>()

/** @param key the same only for those who may see the same and ask for the same */
export function readTogether<T>(key: string, read: () => Promise<T>): Promise<T> {
  const waiting = next.get(key) as Promise<T> | undefined
  if (waiting) return waiting
  const now = underWay.get(key)
  if (!now) return begin(key, read)
  const after = now
    .catch(() => {})
    .then(() => {
      next.delete(key)
      return begin(key, read)
    })
  next.set(key, after)
  return after
}

function begin<T>(key: string, read: () => Promise<T>): Promise<T> {
  const reading = read().finally(() => {
    if (underWay.get(key) === reading) underWay.delete(key)
  })
  underWay.set(key, reading)
  return reading
}
