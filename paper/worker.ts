/** The process that in-worker.ts starts: one order, one answer. */
import type { Answer, Order } from './in-worker.ts'
import { PaperProblem } from './paper.problems.ts'

const say = (answer: Answer) => process.send?.(answer)

async function carryOut(order: Order): Promise<unknown> {
  if (order.do === 'render') return (await import('./render-page.ts')).renderPage(order.bytes, order.page, order.dpi)
  const { readPaper } = await import('./read-paper.ts')
  const { read } = await import('@thong-suot/reader/read.ts')
  const paper = await readPaper(order.bytes, {
    onPage: (done, of) => say({ is: 'page', done, of }),
    ...order.options,
  })
  const { cutsOf } = await import('@thong-suot/reader/bundle/cuts.ts')
  const { readDocuments } = await import('@thong-suot/reader/bundle/read-documents.ts')
  const cuts = cutsOf(paper.pages)
  const options = { register: order.register }
  const documents = cuts.length > 1 ? readDocuments(paper.pages, cuts, options) : []
  return { ...paper, reading: read(paper.pages, options), documents }
}

process.on('disconnect', () => process.exit(0))
process.once('message', async (order: Order) => {
  try {
    say({ is: 'done', value: await carryOut(order) })
  } catch (error) {
    if (error instanceof PaperProblem) say({ is: 'problem', code: error.code, facts: error.facts })
    // Not the file's doing: the fault is ours, and is passed on to be logged whole.
    else say({ is: 'fault', trace: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
