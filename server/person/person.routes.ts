import * as api from '@thong-suot/domain/person/person.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { serve, serveRead } from '../serve.ts'
import { lockPerson, unlockPerson } from './lock.actions.ts'
import { addPost, correctPerson, createPerson, endPost, resetPassword } from './person.actions.ts'
import { getPerson, listPeople } from './person.queries.ts'

const CHANGE = { right: 'person.change', what: 'quản lý người dùng' } as const

export function personRoutes(app: FastifyInstance, context: Context): void {
  serveRead(app, context, api.listPeople, ({ tx, input, today }) => listPeople(tx, input, today), CHANGE)
  serveRead(app, context, api.getPerson, ({ tx, input }) => getPerson(tx, input.id), CHANGE)
  serve(app, context, api.createPerson, ({ db, actor, input }) => createPerson(db, actor, input), CHANGE)
  serve(app, context, api.correctPerson, ({ db, actor, input }) => correctPerson(db, actor, input), CHANGE)
  serve(
    app,
    context,
    api.addPost,
    ({ db, actor, input: { personId, ...post } }) => addPost(db, actor, personId, post),
    CHANGE,
  )
  serve(app, context, api.endPost, ({ db, actor, input }) => endPost(db, actor, input.id, input.on), CHANGE)
  serve(
    app,
    context,
    api.resetPassword,
    ({ db, actor, input }) => resetPassword(db, actor, input.id, input.password),
    CHANGE,
  )
  serve(app, context, api.lockPerson, ({ db, actor, input, today }) => lockPerson(db, actor, input.id, today), CHANGE)
  serve(app, context, api.unlockPerson, ({ db, actor, input }) => unlockPerson(db, actor, input.id), CHANGE)
}
