/** Every question to the server goes through here: an endpoint of the domain and its input, a typed answer or a ProblemError. */
import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import type { ProblemBody, ProblemFields } from '@thong-suot/domain/problem.ts'
import type { z } from 'zod'

/** What the server refused, in words for the page; `fields` names what to mend where. */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  readonly fields: ProblemFields
  readonly facts: unknown

  constructor(body: ProblemBody) {
    super(body.detail)
    this.name = 'ProblemError'
    this.code = body.code
    this.status = body.status
    this.fields = body.fields ?? {}
    this.facts = body.facts
  }
}

const NO_NETWORK = new ProblemError({
  code: 'network.none',
  status: 0,
  detail: 'Chưa nối được máy chủ. Kiểm tra mạng rồi thử lại; nội dung đã nhập vẫn còn trên trang.',
})

let postId: string | undefined
/** The post in whose name the page asks from now on. */
export function setPost(id: string | undefined): void {
  postId = id
}

/**
 * Asks the server.
 * @throws ProblemError with code, sentence and fields; a session that has ended leads to the log-in page, which comes back here
 */
export function ask<I extends z.ZodType, O>(e: Endpoint<I, O>, input: z.input<I>): Promise<O> {
  const { path, rest } = fillPath(e.path, input as Record<string, unknown>)
  if (e.method === 'GET') return fetchAnswer(`/api${path}${queryOf(rest)}`, { method: 'GET' }, e.open)
  const init = { method: e.method, body: JSON.stringify(rest), headers: { 'content-type': 'application/json' } }
  return fetchAnswer(`/api${path}`, init, e.open)
}

/** Sends files with an endpoint's input: fields first, then each file under its name. */
export function askWithFiles<I extends z.ZodType, O>(
  e: Endpoint<I, O>,
  input: z.input<I>,
  files: Record<string, File | File[]>,
): Promise<O> {
  const { path, rest } = fillPath(e.path, input as Record<string, unknown>)
  const form = new FormData()
  for (const [key, value] of Object.entries(rest))
    if (value !== undefined && value !== null) form.append(key, String(value))
  for (const [key, given] of Object.entries(files)) for (const file of [given].flat()) form.append(key, file, file.name)
  return fetchAnswer(`/api${path}`, { method: e.method, body: form }, e.open)
}

/** The address of a GET endpoint, for links that download and pictures; carries the post, as a link has no headers. */
export function addressOf<I extends z.ZodType>(e: Endpoint<I>, input: z.input<I>): string {
  const { path, rest } = fillPath(e.path, input as Record<string, unknown>)
  return `/api${path}${queryOf({ ...rest, post: postId })}`
}

async function fetchAnswer<O>(url: string, init: RequestInit, open?: boolean): Promise<O> {
  const headers = { ...(init.headers as Record<string, string>), ...(postId ? { 'x-post': postId } : {}) }
  const answer = await fetch(url, { ...init, headers, credentials: 'same-origin' }).catch(() => {
    throw NO_NETWORK
  })
  const text = await answer.text()
  const body = readBody(text)
  if (answer.ok) return body as O
  if (answer.status === 401 && !open) leaveForLogin()
  throw new ProblemError(
    isProblem(body)
      ? body
      : {
          code: 'answer.unreadable',
          status: answer.status,
          detail: 'Máy chủ trả lời không đọc được. Thử lại sau ít phút.',
        },
  )
}

function readBody(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}

/** Keeps the address, so that the log-in page can come back to it. */
function leaveForLogin(): void {
  const here = location.pathname + location.search
  if (location.pathname !== '/dang-nhap') location.assign(`/dang-nhap?tiep=${encodeURIComponent(here)}`)
}

function fillPath(path: string, input: Record<string, unknown>): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, key: string) => {
    const value = rest[key]
    delete rest[key]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}

function queryOf(given: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(given)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') query.append(key, String(one))
  }
  const text = query.toString()
  return text && `?${text}`
}
