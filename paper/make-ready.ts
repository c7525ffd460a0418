/** Done while a process waits for its file: what almost every file asks for takes longer to load than a letter to read. */
import { read } from '@thong-suot/reader/read.ts'
import { allRules } from '@thong-suot/reader/rules/all-rules.ts'
import { openLibrary } from './from-scan/pdfium.ts'
import { hasNative } from './from-scan/recognise.ts'
import { readPaper } from './read-paper.ts'

/** A plan in which stands what every rule is there to find. */
async function planOfExamples(): Promise<string> {
  const clauses = (await allRules()).flatMap(({ rule }) => rule.examples.map(([text]) => text))
  return `UBND TỈNH BÌNH AN
Số: 15/KH-UBND
Bình An, ngày 10 tháng 3 năm 2026

KẾ HOẠCH
Tập huấn năm 2026

I. NỘI DUNG
${clauses.map((clause, i) => `${i + 1}. ${clause}`).join('\n')}

Nơi nhận:
- Như trên;
- Lưu: VT.`
}

/** One empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>`

export async function makeReady(): Promise<void> {
  read((await readPaper(Buffer.from(await planOfExamples()))).pages)
  await Promise.all([openLibrary(), hasNative()])
  await readPaper(Buffer.from(PDF))
}
