/** SMS through the gateway of a telephone company: JSON {to, text, id} with a bearer token. */
import type { Config } from '../../config.ts'
import { type Carrier, oneLine, troubled } from './channels.ts'
import { refused } from './zalo.ts'

const PATIENCE = 15_000
/** One SMS of plain letters. */
const MOST = 160

export function makeSms({ SMS_URL: url, SMS_TOKEN: token }: Config): Carrier {
  if (!url)
    return {
      off: 'Chưa cấu hình cổng SMS (SMS_URL).',
      send: async () => ({ sent: false, why: 'Chưa cấu hình cổng SMS.', next: 'never' }),
    }
  return {
    async send(id, letter, address, handOver) {
      await handOver()
      const link = ` ${letter.home}`
      const text = plain(oneLine(letter)).slice(0, Math.max(0, MOST - link.length)) + link
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
          body: JSON.stringify({ to: address.to, text, id }),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE),
        })
        await answer.body?.cancel()
        if (answer.ok) return { sent: true }
        const busy = answer.status === 429 || answer.status >= 500
        return { sent: false, why: `Cổng SMS báo lỗi (${answer.status}).`, next: busy ? 'again' : 'never' }
      } catch (error) {
        return troubled((error as { cause?: unknown }).cause ?? error, !refused(error), 'cổng SMS')
      }
    },
  }
}

/** Letters without marks: one SMS holds 160 of them, but 70 with marks. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]/g, ' ')
}
