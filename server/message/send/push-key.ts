/** The pair of keys (VAPID, RFC 8292) by which browsers know this installation; made at the first start, kept in the database. */
import type pg from 'pg'
import webPush from 'web-push'

export type PushKey = { publicKey: string; privateKey: string }

/** Two servers that start at once get the same pair. */
export async function ensurePushKey(owner: pg.Pool): Promise<PushKey> {
  const made = webPush.generateVAPIDKeys()
  await owner.query('insert into push_key (public_key, private_key) values ($1, $2) on conflict do nothing', [
    made.publicKey,
    made.privateKey,
  ])
  const { rows } = await owner.query<PushKey>(
    'select public_key as "publicKey", private_key as "privateKey" from push_key',
  )
  return rows[0] as PushKey
}
