import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '@thong-suot/domain/actor.ts'
import { strFromU8, unzipSync } from 'fflate'
import { WHOLE, writeList } from './sheet.ts'

const actor = { unitName: 'Sở Nội vụ', personName: 'Trần Thị Mai' } as Actor

/** The first thousands of letters of the sheet: its titles and its first rows. */
async function written(count: number): Promise<string> {
  const bytes = await writeList(
    { actor, today: '2025-11-06' },
    {
      ...{ sheet: 'Nhật ký', title: 'Nhật ký thao tác' },
      columns: [{ header: 'Số', width: 8, kind: 'number', of: (row: number) => row }],
      rows: Array.from({ length: count }, (_, i) => i),
    },
  )
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!.slice(0, 8000))
}

describe('a list as a workbook', () => {
  it('says that it is cut, and how to have the rest, only where it is', async () => {
    const says = /Bản xuất dừng ở 50\.000 dòng\. Danh sách dài hơn thì lọc hẹp lại/
    assert.match(await written(WHOLE.size), says)
    assert.doesNotMatch(await written(3), says)
  })
})
