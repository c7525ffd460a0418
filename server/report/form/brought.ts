/** For stories: the form of a report taken away and brought back through the front door. */
import type { FormAnswer } from '@thong-suot/domain/report/form/form-sheet.api.ts'
import type { Somebody, TestApp } from '../../testing.ts'

export async function takeAway(app: TestApp, { cookie }: Somebody, report: string) {
  const answer = await app.app.inject({ url: `/api/reports/${report}/form.xlsx`, headers: { cookie } })
  return {
    status: answer.statusCode,
    bytes: new Uint8Array(answer.rawPayload),
    name: String(answer.headers['content-disposition']),
    code: answer.statusCode === 200 ? '' : answer.json().code,
  }
}

type Brought = { report: string; bytes: Uint8Array | string; name?: string }

export async function bringBack(
  app: TestApp,
  { cookie }: Somebody,
  { report, bytes, name = 'biểu mẫu.xlsx' }: Brought,
): Promise<{ status: number; body: FormAnswer & { code?: string; detail?: string } }> {
  const edge = 'mep-bieu'
  const parts = [
    `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    bytes,
    `\r\n--${edge}--\r\n`,
  ]
  const answer = await app.app.inject({
    method: 'POST',
    url: `/api/reports/${report}/form/check`,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat(parts.map(part => Buffer.from(part as string))),
  })
  return { status: answer.statusCode, body: answer.json() }
}
