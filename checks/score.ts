/**
 * How well the reader reads the labelled documents: node checks/score.ts [--misses] [LAYER] [DOC]
 * Prints precision, recall and F1 a layer and the share of right heading fields; --misses what was missed (-) and wrongly read (+).
 * The documents are looked for in CORPUS_DIR, else in shared/corpus beside the repository.
 */
import { FIELDS, LAYERS } from '@thong-suot/reader/score/layers.ts'
import { corpusDir, type Score, scoreCorpus, showScore } from '@thong-suot/reader/score/score.ts'

function print(score: Score, misses: boolean, layer: string): void {
  if (misses) for (const miss of score.misses) if (!layer || miss.includes(` ${layer}`)) console.log(miss)
  for (const line of showScore(score)) console.log(line)
}

if (import.meta.main) {
  const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
  const layer = words.find(word => word in LAYERS || word in FIELDS) ?? ''
  const only = words.find(word => word !== layer) ?? ''
  print(scoreCorpus(corpusDir(), only), process.argv.includes('--misses'), layer)
}
