/** Web push (RFC 8030) to browsers that subscribed: encrypted for the browser, so the carrier between reads nothing. */
import webPush from 'web-push'
import type { PushKey } from '../send/push-key.ts'
import { type Carrier, type Outcome, troubled } from './channels.ts'

const PATIENCE = 15_000
/** Undelivered after a day it is no longer news. */
const TTL = 86_400
/** A payload holds some 3,900 bytes. */
const MOST = 400

type Parts = { pushKey: PushKey; pushHosts: readonly string[]; baseUrl: string; contact: string | undefined }

export function makePush({ pushKey, pushHosts, baseUrl, contact }: Parts): Carrier {
  const mail = contact && /[^\s<>]+@[^\s<>]+/.exec(contact)?.[0]
  const subject = mail ? `mailto:${mail}` : baseUrl.startsWith('https:') ? baseUrl : 'mailto:thong-suot@localhost'
  return {
    ...(pushHosts.length === 0 ? { off: 'Quản trị đã tắt thông báo qua trình duyệt (PUSH_HOSTS).' } : {}),
    async send(id, letter, address, handOver) {
      if (!address.push || !hostAllowed(address.push.endpoint, pushHosts))
        return {
          sent: false,
          why: 'Máy chủ chuyển tin của trình duyệt không có trong danh sách được phép.',
          next: 'never',
        }
      const [only] = letter.lines
      const payload = JSON.stringify({
        // The same tag replaces what is shown: a second copy shows nothing new.
        tag: id,
        title: letter.lines.length === 1 ? (only?.title ?? letter.title).slice(0, MOST) : letter.title,
        body:
          letter.lines.length === 1
            ? (only?.reason ?? '').slice(0, MOST)
            : letter.lines
                .slice(0, 3)
                .map(l => l.title.slice(0, 100))
                .join('\n'),
        to: letter.lines.length === 1 ? (only?.to ?? '/hom-nay') : '/hom-nay',
      })
      const { endpoint, p256dh, auth } = address.push
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
        vapidDetails: { subject, ...pushKey },
        TTL,
        contentEncoding: 'aes128gcm',
        topic: id.replaceAll('-', ''),
      })
      await handOver()
      try {
        const answer = await fetch(endpoint, {
          method: 'POST',
          headers: headers as Record<string, string>,
          body: body as unknown as BodyInit,
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE),
        })
        await answer.body?.cancel()
        return judged(answer.status)
      } catch (error) {
        // Its tag makes a second copy invisible, so it may be tried again.
        return troubled((error as { cause?: unknown }).cause ?? error, false, 'máy chủ chuyển tin')
      }
    },
  }
}

function judged(status: number): Outcome {
  if (status >= 200 && status < 300) return { sent: true }
  if (status === 404 || status === 410)
    return { sent: false, why: 'Trình duyệt này không còn nhận thông báo.', next: 'gone' }
  if (status === 429 || status >= 500)
    return { sent: false, why: `Máy chủ chuyển tin đang bận (${status}).`, next: 'again' }
  return { sent: false, why: `Máy chủ chuyển tin từ chối (${status}).`, next: 'never' }
}

/** Only to known carriers, so that nobody makes the server call addresses of the agency's own network. */
export function hostAllowed(endpoint: string, hosts: readonly string[]): boolean {
  const url = URL.parse(endpoint)
  if (!url) return false
  const known = hosts.find(host =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : host === url.hostname,
  )
  if (!known) return false
  // Without a cipher only to this very machine, when an administrator has listed it.
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1')
}
