import { may, RIGHTS, type Right, type Role } from '@thong-suot/domain/actor.ts'
import { LoginTooMany, LoginWrong, SampleOnly } from '@thong-suot/domain/login/login.problems.ts'
import * as api from '@thong-suot/domain/login/login.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../app.ts'
import { serve } from '../serve.ts'
import { findInstallation } from './installation.ts'
import { setUpInstallation } from './login.actions.ts'
import { listPosts, refusalOf } from './login.queries.ts'

/** Calls the account library by its own front door, so that its limits and cookies hold. */
async function askAccounts(context: Context, request: FastifyRequest, reply: FastifyReply, path: string, body: object) {
  const headers = new Headers({
    'content-type': 'application/json',
    origin: context.baseUrl,
    cookie: request.headers.cookie ?? '',
    'user-agent': request.headers['user-agent'] ?? '',
    'x-client-address': request.ip,
  })
  const answer = await context.accounts.handler(
    new Request(`${context.baseUrl}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  return answer
}

export function loginRoutes(app: FastifyInstance, context: Context): void {
  serve(app, context, api.findInstallation, async () => findInstallation(context))

  serve(app, context, api.logIn, async ({ input, request, reply, db, today }) => {
    const answer = await askAccounts(context, request, reply, '/sign-in/username', input)
    if (answer.status === 429) throw new LoginTooMany({ seconds: Number(answer.headers.get('x-retry-after') ?? 60) })
    if (!answer.ok) throw new LoginWrong(undefined, { password: 'Tên đăng nhập hoặc mật khẩu không đúng.' })
    const { user } = (await answer.json()) as { user: { id: string } }
    if ((await listPosts(db, user.id, today)).length === 0) {
      reply.removeHeader('set-cookie')
      throw await refusalOf(db, user.id)
    }
    return { entered: true as const }
  })

  serve(app, context, api.enterSample, async ({ input, request, reply }) => {
    if (!context.sample) throw new SampleOnly()
    const answer = await askAccounts(context, request, reply, '/sample/enter', input)
    const { entered } = (await answer.json()) as { entered?: boolean }
    if (!entered) throw new SampleOnly()
    return { entered: true as const }
  })

  serve(app, context, api.logOut, async ({ request, reply }) => {
    await askAccounts(context, request, reply, '/sign-out', {})
    return { left: true as const }
  })

  serve(app, context, api.setUp, async ({ input, request, reply }) => {
    await setUpInstallation(context, input)
    await askAccounts(context, request, reply, '/sign-in/username', input)
    return { entered: true as const }
  })

  serve(app, context, api.findMe, async ({ actor, db, today, request }) => {
    const loginId = await context.loginOf(request)
    const posts = await listPosts(db, loginId as string, today)
    const post = posts.find(p => p.id === actor.postId) ?? posts[0]
    if (!post) throw await refusalOf(db, loginId as string)
    const rights = (Object.keys(RIGHTS) as Right[]).filter(right => may(post.role as Role, right))
    return { personId: actor.personId, name: actor.personName, post, posts, rights, today, sample: context.sample }
  })
}
