/** Readings of the labelled documents set against their labels. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pagesOfText } from '../page.ts'
import { read } from '../read.ts'
import { labelsOf } from './labels.ts'
import { FIELDS, LAYERS, type Labels } from './layers.ts'

export type Tally = { hit: number; labelled: number; read: number }
export type Score = {
  papers: number
  layers: Record<string, Tally>
  fields: Record<string, { hit: number; all: number }>
  misses: string[]
}

/** CORPUS_DIR, else shared/corpus beside the repository. */
export function corpusDir(): string {
  return process.env.CORPUS_DIR ?? resolve(import.meta.dirname, '../../../shared/corpus')
}

/** Reads every labelled document (or those whose name holds `only`) and sets the reading against its labels. */
export function scoreCorpus(dir: string, only = ''): Score {
  return scoreFolder(join(dir, 'labelled'), only)
}

/**
 * Reads each text of a folder that has labels beside it (name.txt, name.json) and sets the reading against them.
 * Layers and heading fields that the labels leave out are not counted: an example may be confirmed in part.
 */
export function scoreFolder(folder: string, only = ''): Score {
  const score: Score = { papers: 0, layers: {}, fields: {}, misses: [] }
  for (const name of Object.keys(LAYERS)) score.layers[name] = { hit: 0, labelled: 0, read: 0 }
  for (const name of Object.keys(FIELDS)) score.fields[name] = { hit: 0, all: 0 }
  for (const file of readdirSync(folder)
    .filter(f => f.endsWith('.json') && f.includes(only))
    .sort()) {
    const paper = join(folder, file.replace('.json', '.txt'))
    if (!existsSync(paper)) continue
    score.papers++
    const labels = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Labels
    const reading = labelsOf(read(pagesOfText(readFileSync(paper, 'utf8')))) as Labels
    scoreFields(score, file, labels, reading)
    for (const name of Object.keys(LAYERS)) scoreLayer(score, name, file, labels, reading)
  }
  return score
}

function scoreFields(score: Score, file: string, labels: Labels, reading: Labels): void {
  for (const [name, right] of Object.entries(FIELDS)) {
    if (!(name in labels.document)) continue
    const gold = labels.document[name] ?? null
    const found = reading.document[name] ?? null
    const ok = right(gold, found)
    score.fields[name]!.all++
    if (ok) score.fields[name]!.hit++
    else score.misses.push(`${file} ${name}: - ${JSON.stringify(gold)} + ${JSON.stringify(found)}`)
  }
}

function scoreLayer(score: Score, name: string, file: string, labels: Labels, reading: Labels): void {
  const layer = LAYERS[name]!
  if (labels[layer.of] === undefined) return
  const tally = score.layers[name]!
  const rest = [...layer.list(reading)]
  const gold = layer.list(labels)
  let hit = 0
  for (const entry of gold) {
    const at = rest.findIndex(other => layer.same(entry, other))
    if (at < 0) score.misses.push(`${file} ${name}: - ${layer.show(entry)}`)
    else {
      hit++
      rest.splice(at, 1)
    }
  }
  for (const other of rest) score.misses.push(`${file} ${name}: + ${layer.show(other)}`)
  tally.hit += hit
  tally.labelled += gold.length
  tally.read += hit + rest.length
}

/** Precision, recall and F1 of a layer, 0 to 100. */
export function figures({ hit, labelled, read }: Tally): { precision: number; recall: number; f1: number } {
  const precision = read ? hit / read : labelled ? 0 : 1
  const recall = labelled ? hit / labelled : 1
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 }
}

/** The share of heading fields read right, 0 to 100. */
export function fieldShare(fields: Score['fields']): number {
  const all = Object.values(fields)
  return (
    (100 * all.reduce((sum, f) => sum + f.hit, 0)) /
    Math.max(
      1,
      all.reduce((sum, f) => sum + f.all, 0),
    )
  )
}

/** The figures as lines, one a layer: precision, recall, F1, counts; then the heading fields. */
export function showScore(score: Score): string[] {
  const share = (x: number) => x.toFixed(1).padStart(5)
  const layers = Object.entries(score.layers).map(([name, tally]) => {
    const { precision, recall, f1 } = figures(tally)
    const counts = `(${tally.hit} right, ${tally.read} read, ${tally.labelled} labelled)`
    return `${name.padEnd(10)} P ${share(precision)}  R ${share(recall)}  F1 ${share(f1)}  ${counts}`
  })
  const fields = Object.entries(score.fields).map(
    ([name, f]) => `${name} ${((100 * f.hit) / Math.max(1, f.all)).toFixed(1)}`,
  )
  return [...layers, `document   ${fields.join('  ')}  all ${fieldShare(score.fields).toFixed(1)}`]
}
