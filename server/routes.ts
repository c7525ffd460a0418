/** The routes of every noun, in the order of the menu. */
import type { FastifyInstance } from 'fastify'
import type { Context } from './app.ts'
import { documentRoutes } from './document/document.routes.ts'
import { loginRoutes } from './login/login.routes.ts'

export const ROUTES: readonly ((app: FastifyInstance, context: Context) => void)[] = [loginRoutes, documentRoutes]
