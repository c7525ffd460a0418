/** Typst in a worker thread: setting a page never holds up the requests of others, and what its caches took is given back. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import init, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'

const at = createRequire(import.meta.url)
const FONTS = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
]
/** The compiler keeps what it has set and frees none of it; past this many bytes it is put away and a new one started. */
const MOST_MEMORY = 256 * 1024 * 1024

/** Tells the compiler's own thread from any other that happens to load this file. */
const ROLE = 'typst'

type Answer = { pdf?: Uint8Array; trouble?: string; memory: number }
let worker: Worker | undefined
let turn: Promise<unknown> = Promise.resolve()

/** Sets `data` in the form of `form.typ`; one document after the other. Resolves to the PDF, rejects when the form does not compile. */
export function setPages(data: unknown): Promise<Uint8Array> {
  const mine = turn.then(() => askWorker(JSON.stringify(data)))
  turn = mine.catch(() => {})
  return mine
}

async function askWorker(json: string): Promise<Uint8Array> {
  worker ??= new Worker(new URL(import.meta.url), { workerData: ROLE })
  const mine = worker
  mine.ref()
  try {
    const answer = once(mine, 'message') as Promise<[Answer]>
    mine.postMessage(json)
    const [{ pdf, trouble, memory }] = await answer
    if (memory > MOST_MEMORY) await putAway(mine)
    if (!pdf) throw new Error(`Typst: ${trouble}`)
    return pdf
  } catch (error) {
    await putAway(mine)
    throw error
  } finally {
    mine.unref()
  }
}

async function putAway(used: Worker): Promise<void> {
  if (worker === used) worker = undefined
  await used.terminate()
}

async function startTypst(): Promise<{ typst: TypstCompiler; memory: WebAssembly.Memory }> {
  const wasm = await readFile(at.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))
  const { memory } = await init({ module_or_path: wasm })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of FONTS) {
    await builder.add_raw_font(await readFile(at.resolve(`@expo-google-fonts/tinos/${font}.ttf`)))
  }
  const typst = await builder.build()
  typst.add_source('/form.typ', await readFile(new URL('./form.typ', import.meta.url), 'utf8'))
  return { typst, memory }
}

if (parentPort && workerData === ROLE) {
  const port = parentPort
  const started = startTypst()
  port.on('message', async (json: string) => {
    const { typst, memory } = await started
    typst.map_shadow('/document.json', new TextEncoder().encode(json))
    const { result, diagnostics } = typst.compile('/form.typ', undefined, 'pdf', 1)
    const answer: Answer = { pdf: result, trouble: JSON.stringify(diagnostics), memory: memory.buffer.byteLength }
    port.postMessage(answer)
  })
}
