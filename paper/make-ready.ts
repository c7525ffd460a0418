/** Done while a process waits for its file: what almost every file asks for takes longer to load than a letter to read. */
import { read } from '@thong-suot/reader/read.ts'
import { openLibrary } from './from-scan/pdfium.ts'
import { hasNative } from './from-scan/recognise.ts'
import { readPaper } from './read-paper.ts'

/** A sentence with a fact of each kind. */
const SENTENCE =
  'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/11/2025 của UBND tỉnh; giao Công an tỉnh chủ trì, phối hợp với các sở, ban, ngành báo cáo UBND tỉnh trước ngày 10/12/2025.'

const PLAN = `UBND TỈNH BÌNH AN
Số: 15/KH-UBND
Bình An, ngày 10 tháng 3 năm 2026

KẾ HOẠCH
Tập huấn năm 2026

I. MỤC ĐÍCH
1. ${SENTENCE}
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- ${SENTENCE}

Nơi nhận:
- Như trên;
- Lưu: VT.`

/** One empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>`

/** Read so often, the rules' patterns are ready and what reads is no longer interpreted. */
const TIMES = 5

export async function makeReady(): Promise<void> {
  for (let i = 0; i < TIMES; i++) read((await readPaper(Buffer.from(PLAN))).pages)
  await Promise.all([openLibrary(), hasNative()])
  await readPaper(Buffer.from(PDF))
}
