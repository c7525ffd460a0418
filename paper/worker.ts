/** The process that in-worker.ts starts: made ready while no file is here yet, then one order, one answer. */
import { setImmediate } from 'node:timers/promises'
import { cutsOf } from '@thong-suot/reader/bundle/cuts.ts'
import { readDocuments } from '@thong-suot/reader/bundle/read-documents.ts'
import { read } from '@thong-suot/reader/read.ts'
import type { Answer, Order } from './in-worker.ts'
import { makeReady } from './make-ready.ts'
import { PaperProblem } from './paper.problems.ts'
import { readPaper } from './read-paper.ts'
import { renderPage } from './render-page.ts'

const say = (answer: Answer) => process.send?.(answer)

async function carryOut(order: Order): Promise<unknown> {
  if (order.do === 'render') return renderPage(order.bytes, order.page, order.dpi)
  const paper = await readPaper(order.bytes, {
    onPage: (done, of) => say({ is: 'page', done, of }),
    ...order.options,
  })
  const cuts = cutsOf(paper.pages)
  const options = { register: order.register }
  const documents = cuts.length > 1 ? readDocuments(paper.pages, cuts, options) : []
  return { ...paper, reading: read(paper.pages, options), documents }
}

process.on('disconnect', () => process.exit(0))
let ordered = false
process.once('message', async (order: Order) => {
  ordered = true
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = order.folder
  try {
    say({ is: 'done', value: await carryOut(order) })
  } catch (error) {
    if (error instanceof PaperProblem) say({ is: 'problem', code: error.code, facts: error.facts })
    // Not the file's doing: the fault is ours, and is passed on to be logged whole.
    else say({ is: 'fault', trace: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
// A file that is here already is not kept waiting.
await setImmediate()
if (!ordered) await makeReady()
