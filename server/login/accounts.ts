/** Accounts and sessions: kept by better-auth in our own tables; people, posts and rights are ours, beside it. */
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { username } from 'better-auth/plugins/username'
import type pg from 'pg'
import { z } from 'zod'

const DAY = 24 * 60 * 60

export type Accounts = ReturnType<typeof makeAccounts>

/**
 * @param pool a pool of the owner: the application's role cannot read accounts
 * @param sample lets a role of the sample province in without a password
 */
export function makeAccounts(
  pool: pg.Pool,
  { secret, baseUrl, sample }: { secret: string; baseUrl: string; sample: boolean },
) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: [baseUrl],
    emailAndPassword: { enabled: true, minPasswordLength: 10, autoSignIn: false },
    user: {
      modelName: 'login',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'login_session',
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
      expiresIn: 7 * DAY,
      updateAge: DAY,
      cookieCache: { enabled: true, maxAge: 60 },
    },
    account: {
      modelName: 'login_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'login_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'login_rate',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      customRules: { '/sign-in/username': { window: 60, max: 5 } },
    },
    advanced: {
      cookiePrefix: 'thong-suot',
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    plugins: [
      // The same user names as domain/login: the library's own rule knows no hyphen.
      username({
        maxUsernameLength: 40,
        usernameValidator: name => /^[a-z0-9._-]+$/.test(name),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
      ...(sample ? [sampleLogin()] : []),
    ],
  })
}

/** One click into a role of the sample province; absent, not merely hidden, on a real installation. */
function sampleLogin() {
  return {
    id: 'sample-login',
    endpoints: {
      enterSample: createAuthEndpoint(
        '/sample/enter',
        { method: 'POST', body: z.object({ loginId: z.string() }) },
        async ctx => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.loginId)
          if (!user) return ctx.json({ entered: false })
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ entered: true })
        },
      ),
    },
  }
}
