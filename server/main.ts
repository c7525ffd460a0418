/** `npm start`: the database, the pages, the server, and one clear line. The only place that reads the clock. */
import { join } from 'node:path'
import { dayAt } from '@thong-suot/domain/day.ts'
import { fillDatabase } from '../db/fill.ts'
import { buildPages } from '../web/build.ts'
import { readConfig } from './config.ts'
import { keepOne } from './keep-one.ts'
import { ensureDatabase, startPostgres } from './postgres.ts'
import { startApp } from './start.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const empty = process.argv.includes('--empty')
  const release = keepOne(config.dataDir)
  const postgres = config.DATABASE_URL ? undefined : await startPostgres(config.dataDir)
  const databaseUrl = config.DATABASE_URL ?? (await ensureDatabase(postgres!.url, 'thong_suot'))
  await buildPages()
  const started = await startApp({
    databaseUrl,
    config,
    today: () => dayAt(new Date()),
    fill: (owner, today) => fillDatabase(owner, { empty, today }),
  })
  await started.app.listen({ port: config.PORT, host: config.HOST })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await started.stop()
    await postgres?.stop()
    release()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)

  const how = started.context.sample
    ? 'chọn một vai ở trang đăng nhập để vào thử'
    : 'mở trang để thiết lập hoặc đăng nhập'
  console.log(
    `Thông Suốt đang chạy tại ${started.context.baseUrl} · ${how} · dữ liệu ở ${join(config.dataDir)} · Ctrl-C để dừng`,
  )
}

main().catch(error => {
  console.error((error as Error).message)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  process.exit(1)
})
