/** For the story of a server that is killed while it sends: a process of its own that sends what waits, once. */
import { readConfig } from '../../config.ts'
import { makeDb, makePool } from '../../db.ts'
import { makeChannels } from '../channel/channels.ts'
import { sendWaiting } from './send.ts'

const { DATABASE_URL = '', SMTP_URL = '', NOW = '' } = process.env
const baseUrl = 'http://localhost:3000'
const config = readConfig({ SMTP_URL, SMTP_FROM: 'thong-suot@anbinh.example' })
const channels = makeChannels(config, { baseUrl, pushKey: { publicKey: '', privateKey: '' } })
const now = new Date(NOW)
await sendWaiting({ db: makeDb(makePool(DATABASE_URL)), now: () => now, channels, baseUrl })
process.exit(0)
