/** What the browser keeps of a form until the server has it: IndexedDB, which outlives the page and the line. */

const NAME = 'thong-suot'
const STORE = 'kept'
const VERSION = 1

let opened: Promise<IDBDatabase | undefined> | undefined

/** A browser that forbids it (private windows of some) keeps nothing; the page still saves to the server. */
function open(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise(done => {
    try {
      const request = indexedDB.open(NAME, VERSION)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE)
      request.onsuccess = () => done(request.result)
      request.onerror = () => done(undefined)
      request.onblocked = () => done(undefined)
    } catch {
      done(undefined)
    }
  })
  return opened
}

async function use<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const db = await open()
  if (!db) return undefined
  return new Promise(done => {
    try {
      const request = work(db.transaction(STORE, mode).objectStore(STORE))
      request.onsuccess = () => done(request.result)
      request.onerror = () => done(undefined)
    } catch {
      done(undefined)
    }
  })
}

export async function keep(key: string, value: unknown): Promise<void> {
  await use('readwrite', store => store.put(value, key))
}
export async function kept<T>(key: string): Promise<T | undefined> {
  return (await use('readonly', store => store.get(key))) as T | undefined
}
export async function forget(key: string): Promise<void> {
  await use('readwrite', store => store.delete(key))
}
