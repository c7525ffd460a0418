/**
 * How well the reader reads the labelled documents: node checks/score.ts [--misses] [LAYER] [DOC]
 * Prints precision, recall and F1 a layer and the share of right heading fields; --misses what was missed (-) and wrongly read (+).
 * The documents are looked for in CORPUS_DIR, else in shared/corpus beside the repository.
 */
import { FIELDS, LAYERS } from '@thong-suot/reader/score/layers.ts'
import { corpusDir, fieldShare, figures, type Score, scoreCorpus } from '@thong-suot/reader/score/score.ts'

function print(score: Score, misses: boolean, layer: string): void {
  if (misses) for (const miss of score.misses) if (!layer || miss.includes(` ${layer}`)) console.log(miss)
  const pc = (x: number) => x.toFixed(1).padStart(5)
  for (const [name, tally] of Object.entries(score.layers)) {
    const { precision, recall, f1 } = figures(tally)
    const counts = `(${tally.hit} right, ${tally.read} read, ${tally.labelled} labelled)`
    console.log(`${name.padEnd(10)} P ${pc(precision)}  R ${pc(recall)}  F1 ${pc(f1)}  ${counts}`)
  }
  const fields = Object.entries(score.fields).map(
    ([name, f]) => `${name} ${((100 * f.hit) / Math.max(1, f.all)).toFixed(1)}`,
  )
  console.log(`document   ${fields.join('  ')}  all ${fieldShare(score.fields).toFixed(1)}`)
}

if (import.meta.main) {
  const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
  const layer = words.find(word => word in LAYERS || word in FIELDS) ?? ''
  const only = words.find(word => word !== layer) ?? ''
  print(scoreCorpus(corpusDir(), only), process.argv.includes('--misses'), layer)
}
