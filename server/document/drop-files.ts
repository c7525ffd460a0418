/** For stories: files dropped on the register through the front door, and what became of them. */
import * as api from '@thong-suot/domain/document/document.api.ts'
import type { DocumentOne } from '@thong-suot/domain/document/document.ts'
import type { Somebody, TestApp } from '../testing.ts'

export type Dropped = { name: string; bytes: string | Uint8Array; type?: string }

/** Sends files as the page does. */
export async function dropFiles(
  app: TestApp,
  who: Somebody,
  files: Dropped[],
): Promise<{ status: number; body: api.TakenIn[] }> {
  const edge = 'mep-cat'
  const parts = files.flatMap(({ name, bytes, type = 'application/octet-stream' }) => [
    `--${edge}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    bytes,
    '\r\n',
  ])
  const answer = await app.app.inject({
    method: 'POST',
    url: '/api/documents/in',
    headers: { cookie: who.cookie, 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([...parts, `--${edge}--\r\n`].map(part => Buffer.from(part as string))),
  })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}

/** One file, until its reading has ended one way or the other. */
export async function takeIn(app: TestApp, who: Somebody, file: Dropped): Promise<DocumentOne> {
  const { body } = await dropFiles(app, who, [file])
  const id = body[0]?.document?.id as string
  return app.until(async () => {
    const document = await who.ask(api.getDocument, { id })
    return !['waiting', 'reading'].includes(document.state) && document
  })
}
