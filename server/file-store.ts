/** Files as they came, kept by the hash of their bytes under `<dataDir>/files`; the same file twice is kept once. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type KeptFile = { sha256: string; size: number }

export type FileStore = {
  keep: (bytes: Readable) => Promise<KeptFile>
  read: (sha256: string) => Promise<Buffer>
  stream: (sha256: string) => ReadStream
  forget: (sha256: string) => Promise<void>
  /** A folder for what can be made again (page images). */
  cache: string
}

export function makeFileStore(dataDir: string): FileStore {
  const folder = join(dataDir, 'files')
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file name')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    async keep(bytes) {
      const temporary = join(folder, `${randomUUID()}.part`)
      await mkdir(folder, { recursive: true })
      const hash = createHash('sha256')
      try {
        await pipeline(
          bytes,
          async function* (source) {
            for await (const chunk of source) {
              hash.update(chunk)
              yield chunk
            }
          },
          createWriteStream(temporary),
        )
        const sha256 = hash.digest('hex')
        const { size } = await stat(temporary)
        await mkdir(dirname(pathOf(sha256)), { recursive: true })
        await rename(temporary, pathOf(sha256))
        return { sha256, size }
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    read: sha256 => readFile(pathOf(sha256)),
    stream: sha256 => createReadStream(pathOf(sha256)),
    forget: sha256 => rm(pathOf(sha256), { force: true }),
    cache: join(dataDir, 'cache'),
  }
}
