import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pagesOfText } from '../page.ts'
import { paperOf } from '../tree.ts'

const blocks = (text: string) => paperOf(pagesOfText(text)).blocks.map(block => block.text)

const FULL = 'Sở Y tế chủ trì, phối hợp với các cơ quan liên quan rà soát, đề xuất và báo cáo Thủ tướng'

describe('paragraphs over the end of a page', () => {
  it('go on behind the blank lines at its edge, where the sentence has not ended', () => {
    const text = `KẾ HOẠCH\nTập huấn\n\n- ${FULL}\n\n2\n\n\f\n\nChính phủ trong tháng 3 năm 2027.\n- ${FULL}\nChính phủ trong tháng 4 năm 2027.`
    assert.ok(blocks(text).includes(`- ${FULL} Chính phủ trong tháng 3 năm 2027.`))
  })

  it('end with it, where the sentence has ended', () => {
    const text = `KẾ HOẠCH\nTập huấn\n\n- ${FULL}.\n\n\f\n\nChính phủ quyết định.\n- ${FULL}.`
    assert.ok(blocks(text).includes(`- ${FULL}.`))
  })
})
