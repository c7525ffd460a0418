/** For stories: servers that take what is sent, and can be told to misbehave. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server that keeps what it is given, and can be told to misbehave. */
export function startMail() {
  const letters: { to: string[]; text: string }[] = []
  let mood: 'well' | 'busy' | 'refuses' | 'hangs' | 'drops' = 'well'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (mood === 'refuses') return done(Object.assign(new Error('No such user'), { responseCode: 550 }))
      return done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        if (mood === 'busy') return done(Object.assign(new Error('Try later'), { responseCode: 451 }))
        if (mood === 'hangs') return undefined
        letters.push({ to: session.envelope.rcptTo.map(r => r.address), text: Buffer.concat(parts).toString('utf8') })
        // Taken in, but the line breaks before the answer: the sender cannot know.
        if (mood === 'drops') return void server.close(() => {})
        return done()
      })
    },
  })
  server.on('error', () => {})
  return new Promise<{
    url: string
    letters: typeof letters
    become: (next: typeof mood) => void
    stop: () => Promise<void>
  }>(ready =>
    server.listen(0, '127.0.0.1', () =>
      ready({
        url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
        letters,
        become: next => {
          mood = next
        },
        stop: () => new Promise(done => server.close(() => done())),
      }),
    ),
  )
}

/** A push service, Zalo and an SMS gateway in one: answers as told, keeps what it was sent. */
export async function startGate() {
  const got: { path: string; headers: Record<string, unknown>; body: Buffer }[] = []
  const answers: { status: number; body?: object }[] = []
  const server: Server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      const { status, body } = answers.shift() ?? { status: 201 }
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}))
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { got, answers, url, stop: () => new Promise(done => server.close(done)) }
}

/** A port that takes a line and says nothing. */
export async function startDeaf() {
  const { createServer: listen } = await import('node:net')
  const open = new Set<import('node:net').Socket>()
  const server = listen(socket => {
    open.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of open) socket.destroy()
      return new Promise(done => server.close(done))
    },
  }
}
