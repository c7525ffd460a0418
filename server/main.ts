/** `npm start`: the database, the pages, the server, and one clear line. The only place that reads the clock. */
import { fillDatabase } from '../db/fill.ts'
import { buildPages } from '../web/build.ts'
import { readConfig } from './config.ts'
import { keepOne } from './keep-one.ts'
import { ensureDatabase, startPostgres } from './postgres.ts'
import { startApp } from './start.ts'

/** What has been opened so far; it is closed in the opposite order, however far the start has come. */
const opened: (() => void | Promise<void>)[] = []

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const empty = process.argv.includes('--empty')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  opened.push(keepOne(config.dataDir))
  const databaseUrl = config.DATABASE_URL ?? (await ownDatabase(config.dataDir))
  await buildPages()
  const started = await startApp({
    databaseUrl,
    config,
    now: () => new Date(),
    fill: (owner, today) => fillDatabase(owner, { empty, today }),
  })
  opened.push(() => started.stop())
  await started.app.listen({ port: config.PORT, host: config.HOST })

  const how = started.context.sample
    ? 'chọn một vai ở trang đăng nhập để vào thử'
    : 'mở trang để thiết lập hoặc đăng nhập'
  console.log(
    `Thông Suốt đang chạy tại ${started.context.baseUrl} · ${how} · dữ liệu ở ${config.dataDir} · Ctrl-C để dừng`,
  )
}

async function ownDatabase(dataDir: string): Promise<string> {
  const starting = startPostgres(dataDir)
  opened.push(async () => (await starting).stop())
  return ensureDatabase((await starting).url, 'thong_suot')
}

let stopping = false
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const close of opened.reverse()) {
    try {
      await close()
    } catch (error) {
      console.error((error as Error).message)
    }
  }
  process.exit(code)
}

main().catch(error => {
  if (stopping) return
  console.error((error as Error).message)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  void stop(1)
})
