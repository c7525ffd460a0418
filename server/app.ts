/** The application: what every request passes through, and the routes of each noun. Only main.ts and tests build one. */
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { Actor } from '@thong-suot/domain/actor.ts'
import { ForeignOrigin, NotFound, Problem, TooMany, Unexpected } from '@thong-suot/domain/problem.ts'
import '@thong-suot/domain/sentences.ts'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { FileStore } from './file-store.ts'
import type { Jobs } from './jobs.ts'
import type { Accounts } from './login/accounts.ts'
import { actorOfPost, listPosts } from './login/login.queries.ts'
import type { Channels } from './message/channel/channels.ts'
import { servePages } from './pages.ts'
import { ROUTES } from './routes.ts'

/** What the server works with; clock, mail and file store are replaced in tests, nothing else. */
export type Context = {
  config: Config
  db: Db
  /** The owner's pool: accounts, set-up, migrations. Never for a request's own data. */
  owner: pg.Pool
  accounts: Accounts
  files: FileStore
  jobs: Jobs
  baseUrl: string
  sample: boolean
  /** The moment, and the day in Vietnam: from the clock of main.ts, or as a test sets it. */
  now: () => Date
  today: () => string
  channels: Channels
  loginOf: (request: FastifyRequest) => Promise<string | undefined>
  actorOf: (request: FastifyRequest) => Promise<Actor | undefined>
}

export type Parts = Omit<Context, 'loginOf' | 'actorOf'>

export async function makeApp(parts: Parts): Promise<{ app: FastifyInstance; context: Context }> {
  const { config } = parts
  const app = Fastify({
    logger: { level: config.LOG_LEVEL },
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: config.PUBLIC_URL !== undefined,
    genReqId: () => randomUUID().slice(0, 8),
  })
  const context: Context = { ...parts, ...whoAsks(parts) }
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply))
  app.addHook('onRequest', async request => refuseForeignOrigin(request, parts.baseUrl))
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine sets sizes in style attributes; no script but our own files ever runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: parts.baseUrl.startsWith('https:'),
  })
  await app.register(rateLimit, {
    // By address, and a whole agency often has one: three hundred people, two pages a minute, ten questions a page.
    max: 6000,
    timeWindow: '1 minute',
    allowList: request => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_, { after }) =>
      new TooMany({ after: after.replace('seconds', 'giây').replace('minute', 'phút') }) as never,
  })
  await app.register(multipart, { limits: { fileSize: config.MAX_FILE_MB * 1024 * 1024, files: 20, fields: 20 } })
  for (const routes of ROUTES) routes(app, context)
  await servePages(app)
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/')) throw new NotFound({ what: 'trang này' })
    return (reply as unknown as { sendFile: (name: string) => unknown }).sendFile('index.html')
  })
  return { app, context }
}

/** Sessions come from the account library, rights from the post that the page names (or the first one held). */
function whoAsks({ accounts, db, today }: Parts): Pick<Context, 'loginOf' | 'actorOf'> {
  const loginOf = async (request: FastifyRequest) => {
    const headers = new Headers({ cookie: request.headers.cookie ?? '' })
    const session = await accounts.api.getSession({ headers })
    return session?.user.id
  }
  return {
    loginOf,
    async actorOf(request) {
      const loginId = await loginOf(request)
      if (!loginId) return undefined
      const posts = await listPosts(db, loginId, today())
      const asked = request.headers['x-post'] ?? (request.query as { post?: string } | null)?.post
      const post = posts.find(p => p.id === asked) ?? posts[0]
      return post && actorOfPost(post, request.ip)
    },
  }
}

/** Cookies are same-site; a change must also come from our own pages. */
function refuseForeignOrigin(request: FastifyRequest, baseUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, host } = request.headers
  if (!origin) {
    const site = request.headers['sec-fetch-site']
    if (site && site !== 'same-origin' && site !== 'none') throw new ForeignOrigin()
    return
  }
  if (origin !== baseUrl && URL.parse(origin)?.host !== host) throw new ForeignOrigin()
}

function answerError(error: FastifyError, request: FastifyRequest, reply: import('fastify').FastifyReply) {
  const problem = error instanceof Problem ? error : asProblem(error, request)
  return reply.code(problem.status).type('application/problem+json').send(problem.toBody())
}

/** Anything that is not a Problem is logged whole and shown only as a look-up code. */
function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error.statusCode === 429) return new TooMany({ after: 'một phút' })
  request.log.error(error)
  if (process.env.NODE_ENV === 'test') console.error(error)
  return new Unexpected({ lookup: request.id })
}
