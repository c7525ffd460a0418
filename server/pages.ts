/** The staff pages as built by Vite; every address that is not a file or the API opens the one page. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

export const PAGES = join(dirname(fileURLToPath(import.meta.url)), '..', 'web', 'dist')

export async function servePages(app: FastifyInstance): Promise<void> {
  if (!existsSync(PAGES)) mkdirSync(PAGES, { recursive: true })
  await app.register(fastifyStatic, {
    root: PAGES,
    wildcard: true,
    index: 'index.html',
    // The build leaves each file packed beside it.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // File names carry a hash of what is in them; the page that names them is always asked for anew.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
