/** One server a data folder: a second one says so and ends; after a crash the next start takes over. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alive } from './postgres.ts'

/** @returns releases the folder; @throws Error when another server holds it */
export function keepOne(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'server.pid')
  for (let tries = 0; tries < 3; tries++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch {
      const pid = Number(readFileSync(file, 'utf8'))
      if (pid && pid !== process.pid && alive(pid) && isServer(pid)) {
        throw new Error(
          `Thư mục dữ liệu ${dataDir} đang được một máy chủ Thông Suốt khác dùng (tiến trình ${pid}). Dừng máy chủ đó, hoặc đặt DATA_DIR khác.`,
        )
      }
      rmSync(file, { force: true })
    }
  }
  throw new Error(`Không giữ được thư mục dữ liệu ${dataDir}. Kiểm tra quyền ghi rồi chạy lại.`)
}

/** Process numbers are used again after a restart of the machine; where the system tells, look whose it is now. */
function isServer(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/main.ts')
  } catch {
    return false
  }
}
