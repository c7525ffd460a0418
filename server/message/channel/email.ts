/** E-mail over the agency's own SMTP server. */
import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Config } from '../../config.ts'
import { type Carrier, troubled } from './channels.ts'
import { htmlOf, textOf } from './mail-words.ts'

const PATIENCE = 20_000
const WHERE = 'máy chủ thư'

export function makeEmail(config: Config, baseUrl: string): Carrier {
  const { SMTP_URL: url, SMTP_FROM: from } = config
  if (!url || !from)
    return {
      off: `Chưa cấu hình gửi thư (${[!url && 'SMTP_URL', !from && 'SMTP_FROM'].filter(Boolean).join(', ')}).`,
      send: async () => ({ sent: false, why: 'Chưa cấu hình gửi thư.', next: 'never' }),
    }
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  } as Parameters<typeof createTransport>[0])
  const host = URL.parse(baseUrl)?.hostname ?? 'thong-suot'
  return {
    async send(id, letter, address, handOver) {
      let handed = false
      const whole = await new MailComposer({
        from,
        to: { name: address.name, address: address.to },
        subject: letter.title,
        text: textOf(letter),
        html: htmlOf(letter),
        // The same whenever it is tried: a server that has it already knows the second copy.
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
        .compile()
        .build()
      const raw = Readable.from(
        (async function* () {
          yield whole
          await handOver()
          handed = true
        })(),
      )
      try {
        await transport.sendMail({ envelope: { from: bareAddress(from), to: [address.to] }, raw })
        return { sent: true }
      } catch (error) {
        return judged(error, handed)
      }
    },
  }
}

const bareAddress = (text: string) => /<([^>]+)>/.exec(text)?.[1] ?? text.trim()

/** What the server answered is known for certain; only a line that broke after the last byte is not. */
function judged(error: unknown, handed: boolean) {
  const {
    responseCode: code,
    response,
    command,
  } = error as {
    responseCode?: number
    response?: string
    command?: string
  }
  const says = (response ?? '').replace(/\s+/g, ' ').slice(0, 200)
  if (code && code >= 500)
    return {
      sent: false as const,
      why: command === 'RCPT TO' ? `Máy chủ thư không nhận địa chỉ này: ${says}` : `Máy chủ thư từ chối: ${says}`,
      next: 'never' as const,
    }
  if (code) return { sent: false as const, why: `Máy chủ thư hẹn lại: ${says}`, next: 'again' as const }
  return troubled(error, handed, WHERE)
}
