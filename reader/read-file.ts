/** node reader/read-file.ts FILE.txt [--blocks]: the reading of a text as JSON, or its blocks one a line. */
import { readFileSync } from 'node:fs'
import { pagesOfText } from './page.ts'
import { read } from './read.ts'
import { labelsOf } from './score/labels.ts'
import { paperOf } from './tree.ts'

const [path, flag] = process.argv.slice(2)
if (!path) {
  console.error('usage: read-file.ts FILE.txt [--blocks]')
  process.exit(64)
}
const pages = pagesOfText(readFileSync(path, 'utf8'))
if (flag === '--blocks') {
  for (const block of paperOf(pages).blocks) {
    const place = block.cell ? ` t${block.cell.table} r${block.cell.row} c${block.cell.col} [${block.cell.head}]` : ''
    const head = `${block.index} ${block.kind}${block.title ? '!' : ''} ${block.annex ? `A${block.annex} ` : ''}${block.path}${place} ^${block.parent ?? ''}`
    console.log(`${head} | ${block.text}`)
  }
} else {
  console.log(JSON.stringify(labelsOf(read(pages)), null, 1))
}
