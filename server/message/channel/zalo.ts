/** Zalo official account: a template message (ZNS) to a telephone number. */
import type { Config } from '../../config.ts'
import { type Carrier, type Outcome, oneLine, troubled } from './channels.ts'

const PATIENCE = 15_000
const WHERE = 'Zalo'
/** What the answer's error number means for the next try; what is not listed is not tried again. */
const AGAIN = new Set([-131, -132, -133, -137])
const SAYS: Record<number, string> = {
  [-108]: 'Số điện thoại không đúng',
  [-118]: 'Số điện thoại chưa dùng Zalo',
  [-119]: 'Người nhận không nhận được tin Zalo',
  [-124]: 'Mã truy cập Zalo đã hết hạn, quản trị cần đặt lại ZALO_TOKEN',
}

export function makeZalo({ ZALO_URL: url, ZALO_TOKEN: token, ZALO_TEMPLATE: template }: Config): Carrier {
  if (!token || !template)
    return {
      off: `Chưa cấu hình Zalo OA (${[!token && 'ZALO_TOKEN', !template && 'ZALO_TEMPLATE'].filter(Boolean).join(', ')}).`,
      send: async () => ({ sent: false, why: 'Chưa cấu hình Zalo OA.', next: 'never' }),
    }
  return {
    async send(id, letter, address, handOver) {
      await handOver()
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', access_token: token },
          body: JSON.stringify({
            phone: address.to.replace(/^\+/, '').replace(/^0/, '84'),
            template_id: template,
            // Zalo tells a second copy by it.
            tracking_id: id,
            template_data: { name: address.name, content: oneLine(letter).slice(0, 200), link: letter.home },
          }),
          redirect: 'error',
          signal: AbortSignal.timeout(PATIENCE),
        })
        if (!answer.ok)
          return {
            sent: false,
            why: `Zalo báo lỗi (${answer.status}).`,
            next: answer.status >= 500 ? 'again' : 'never',
          }
        return judged((await answer.json()) as { error?: number; message?: string })
      } catch (error) {
        return troubled((error as { cause?: unknown }).cause ?? error, !refused(error), WHERE)
      }
    },
  }
}

function judged({ error = 0, message = '' }: { error?: number; message?: string }): Outcome {
  if (error === 0) return { sent: true }
  return {
    sent: false,
    why: `${SAYS[error] ?? `Zalo không gửi: ${message.slice(0, 150)}`} (${error}).`,
    next: AGAIN.has(error) ? 'again' : 'never',
  }
}

/** The line was never there, so nothing can have arrived. */
export function refused(error: unknown): boolean {
  const code = (error as { cause?: { code?: string } }).cause?.code ?? ''
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code)
}
