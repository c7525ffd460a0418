/** Binds an endpoint of the domain to what the server does for it. */
import { type Actor, may, type Right } from '@thong-suot/domain/actor.ts'
import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import { PostOver } from '@thong-suot/domain/login/login.problems.ts'
import {
  FilterInvalid,
  InputInvalid,
  NotAllowed,
  NotFound,
  NotLoggedIn,
  type Problem,
  type ProblemFields,
} from '@thong-suot/domain/problem.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Context } from './app.ts'
import { type Db, type Tx, within } from './db.ts'
import { refusalOf } from './login/login.queries.ts'

export type Asked<I> = {
  input: I
  actor: Actor
  db: Db
  today: string
  context: Context
  request: FastifyRequest
  reply: FastifyReply
}

export type Needs = { right?: Right; what?: string }

/**
 * Serves a read: the handler gets a transaction within the actor's scope.
 * @param needs the right a post must have, and the words for the refusal ("xem nhật ký")
 */
export function serveRead<I extends z.ZodType, O>(
  app: FastifyInstance,
  context: Context,
  e: Endpoint<I, O>,
  handler: (asked: Asked<z.output<I>> & { tx: Tx }) => Promise<O>,
  needs: Needs = {},
): void {
  serve(app, context, e, asked => within(asked.db, asked.actor, tx => handler({ ...asked, tx })), needs)
}

/** Serves a change (or a read that opens its own transaction): the handler calls an action. */
export function serve<I extends z.ZodType, O>(
  app: FastifyInstance,
  context: Context,
  e: Endpoint<I, O>,
  handler: (asked: Asked<z.output<I>>) => Promise<O>,
  needs: Needs = {},
): void {
  app.route({
    method: e.method,
    url: `/api${e.path}`,
    handler: async (request, reply) => {
      const actor = await context.actorOf(request)
      if (!actor && !e.open) throw await refusedOf(context, request)
      if (needs.right && !(actor && may(actor.role, needs.right)))
        throw new NotAllowed({ what: needs.what ?? 'làm việc này' })
      if (actor && !e.open) refuseOtherPost(request, actor)
      const input = readInput(e, request)
      return handler({ input, actor: actor as Actor, db: context.db, today: context.today(), context, request, reply })
    },
  })
}

async function refusedOf(context: Context, request: FastifyRequest): Promise<Problem> {
  const loginId = await context.loginOf(request)
  return loginId ? refusalOf(context.db, loginId) : new NotLoggedIn()
}

/** A page left open in the name of a post that has ended meanwhile changes nothing in the name of another. */
function refuseOtherPost(request: FastifyRequest, actor: Actor): void {
  const named = request.headers['x-post']
  if (named && named !== actor.postId && request.method !== 'GET') throw new PostOver()
}

/** What a request gives an endpoint, checked; also for answers that are files. */
export function readInput<I extends z.ZodType>(e: Endpoint<I>, request: FastifyRequest): z.output<I> {
  const given = {
    ...(request.query as object),
    ...(e.method === 'GET' ? {} : ((request.body as object | null) ?? {})),
    ...(request.params as object),
  }
  const parsed = e.input.safeParse(given)
  if (parsed.success) return parsed.data
  // What stands in the address is no field of a form: nothing can be mended there, the address leads nowhere.
  const inAddress = new Set(Object.keys(request.params as object))
  if (parsed.error.issues.some(issue => inAddress.has(String(issue.path[0])))) throw new NotFound({ what: 'trang này' })
  const fields = fieldsOf(parsed.error)
  throw e.method === 'GET' ? new FilterInvalid({ fields }) : new InputInvalid({ fields })
}

/** One sentence a field, the first that was found; the words are set in domain/sentences.ts. */
function fieldsOf(error: z.ZodError): ProblemFields {
  const fields: ProblemFields = {}
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message
  return fields
}
