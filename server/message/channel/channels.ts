/** One interface for every way out of the page; a channel that is not configured says so and sends nothing. */
import type { Channel, Letter } from '@thong-suot/domain/message/message.ts'
import type { Config } from '../../config.ts'
import type { PushKey } from '../send/push-key.ts'
import { makeEmail } from './email.ts'
import { makePush } from './push.ts'
import { makeSms } from './sms.ts'
import { makeZalo } from './zalo.ts'

/** Where a message goes: an address of mail, a number, or a browser that subscribed. */
export type Address = { to: string; name: string; push?: { endpoint: string; p256dh: string; auth: string } }

export type Outcome =
  | { sent: true }
  /** `again`: may be tried later; `gone`: the address is no more; `unknown`: it may have arrived, so nobody sends it a second time by himself. */
  | { sent: false; why: string; next: 'again' | 'never' | 'gone' | 'unknown' }

export type Carrier = {
  /** Why nothing goes over it; undefined when it is ready. */
  off?: string
  /**
   * @param id stays the same however often it is tried, so that what receives it can tell a second copy
   * @param handOver is called before the last byte leaves; when it throws, nothing has been sent
   */
  send: (id: string, letter: Letter, address: Address, handOver: () => Promise<void>) => Promise<Outcome>
}
export type Channels = Record<Channel, Carrier> & { pushKey: string; pushHosts: readonly string[] }

export function makeChannels(config: Config, { baseUrl, pushKey }: { baseUrl: string; pushKey: PushKey }): Channels {
  const pushHosts = config.PUSH_HOSTS.split(',')
    .map(host => host.trim())
    .filter(host => host && host !== '-')
  return {
    email: makeEmail(config, baseUrl),
    push: makePush({ pushKey, pushHosts, baseUrl, contact: config.SMTP_FROM }),
    zalo: makeZalo(config),
    sms: makeSms(config),
    pushKey: pushKey.publicKey,
    pushHosts,
  }
}

/** What a message says in one plain line, for channels that carry no more. */
export function oneLine(letter: Letter): string {
  const [only] = letter.lines
  return letter.lines.length === 1 && only ? `${only.title}. ${only.reason}` : letter.title
}

/** An error of the network in words; what was given to the other side before it may have arrived. */
export function troubled(error: unknown, handed: boolean, where: string): Outcome {
  const { code, message, name } = error as { code?: string; message?: string; name?: string }
  if (handed)
    return { sent: false, why: `Mất kết nối với ${where} khi vừa giao xong, chưa rõ đã tới hay chưa.`, next: 'unknown' }
  const why =
    name === 'TimeoutError' || code === 'ETIMEDOUT' || code === 'ESOCKET' || code === 'ECONNRESET'
      ? `${where} không trả lời`
      : code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EDNS' || code === 'ECONNECTION'
        ? `Không nối được tới ${where}`
        : `${where} báo lỗi: ${String(message).slice(0, 200)}`
  return { sent: false, why: `${why}.`, next: 'again' }
}
