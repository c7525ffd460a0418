/** Files of a multipart request taken into the store, and given back to the browser. */
import { Readable } from 'node:stream'
import type { MultipartFile } from '@fastify/multipart'
import { FileIsProgram, FileTooBig } from '@thong-suot/domain/document/document.problems.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from './app.ts'

export type GivenFile = { name: string; type: string; sha256: string; size: number }

/** Keeps each file; one without bytes is none. @throws FileTooBig, FileIsProgram: then none of them is handed on */
export async function keepFiles({ files, config }: Context, request: FastifyRequest): Promise<GivenFile[]> {
  const kept: GivenFile[] = []
  let refused: Refused | undefined
  for await (const part of request.files({ throwFileSizeLimit: false })) {
    const name = part.filename.normalize('NFC').slice(0, 300) || 'tai-lieu'
    try {
      const tooBig = () => new FileTooBig({ name, limit: config.MAX_FILE_MB })
      const { sha256, size } = await files.keep(Readable.from(noProgram(name, wholeOf(part.file, tooBig))))
      if (size > 0) kept.push({ name, type: part.mimetype, sha256, size })
    } catch (error) {
      if (!isRefused(error)) throw error
      part.file.resume()
      refused ??= error
    }
  }
  if (refused) throw refused
  return kept
}
type Refused = InstanceType<typeof FileTooBig> | InstanceType<typeof FileIsProgram>

/** Whether a file was refused for what it is: the others with it are still taken in. */
export const isRefused = (error: unknown): error is Refused =>
  error instanceof FileTooBig || error instanceof FileIsProgram

/** What a machine would run when it is opened, by its name or its first bytes: no paper and no proof of any work, and a danger to who opens it. */
const PROGRAM_NAME = /\.(?:exe|com|bat|cmd|msi|scr|pif|ps1|vbs|vbe|js|jse|wsf|hta|jar|apk|dll|lnk|reg|sh)$/i
const PROGRAM_HEAD = /^(?:MZ|\x7fELF|#!)/

/** The bytes as they come. @throws FileIsProgram */
export async function* noProgram(name: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (PROGRAM_NAME.test(name)) throw new FileIsProgram({ name })
  let first = true
  for await (const chunk of bytes) {
    if (first && PROGRAM_HEAD.test(chunk.toString('latin1', 0, 4))) throw new FileIsProgram({ name })
    first = false
    yield chunk
  }
}

/** What comes after the limit is let pass unread, so that the next file is reached; the file itself is not kept. */
export async function* wholeOf(file: MultipartFile['file'], tooBig: () => Error): AsyncGenerator<Buffer> {
  yield* file
  if (file.truncated) throw tooBig()
}

const SHOWN = /^(?:image\/(?:png|jpeg|webp)|application\/pdf)$/

/** Shown by the browser only if it is a picture or a PDF; anything else is taken away as a file. */
export function sendFile(
  { files }: Context,
  reply: FastifyReply,
  { name, type, sha256 }: { name: string; type: string | null; sha256: string },
): FastifyReply {
  const shown = SHOWN.test(type ?? '')
  return reply
    .type(shown ? (type as string) : 'application/octet-stream')
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(files.stream(sha256))
}
