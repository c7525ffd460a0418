import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { quarterOf, quietRow, type Raster, straighten } from './raster.ts'
import { rulesIn } from './ruled-lines.ts'

const [WIDTH, HEIGHT] = [60, 90]

/** White, with dark boxes. */
function picture(...boxes: { x: number; y: number; w: number; h: number }[]): Raster {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (const { x, y, w, h } of boxes)
    for (let row = y; row < y + h; row++) data.fill(0, row * WIDTH + x, row * WIDTH + x + w)
  return { width: WIDTH, height: HEIGHT, data }
}
const words = (y: number) => ({ x: 5, y, w: 50, h: 6 })

/** Words of unlike length in short lines, between the lines of a table that run down the page. */
function tablePage(): Raster {
  const [width, height] = [1200, 1600]
  const data = new Uint8Array(width * height).fill(255)
  const fill = (x: number, y: number, w: number, h: number) => {
    for (let row = y; row < y + h; row++) data.fill(0, row * width + x, row * width + x + w)
  }
  for (let column = 0; column < 5; column++) fill(120 + column * 220, 100, 4, 1400)
  for (let line = 0; line < 40; line++)
    for (let column = 0; column < 4; column++)
      if ((line + column) % 3 > 0) fill(150 + column * 220, 120 + line * 34, 60 + ((line * 37 + column * 53) % 110), 12)
  return { width, height, data }
}

describe('picture of a page', () => {
  it('stands upright however long the lines of its tables are', () => {
    assert.equal(quarterOf(tablePage()), 0)
  })
  it('is level again once straightened', () => {
    const page = tablePage()
    const sloping = straighten(page, -2)
    const back = straighten(sloping, 2)
    const same = back.data.filter((dot, i) => dot === page.data[i]).length
    assert.ok(same > 0.97 * page.data.length, String(same / page.data.length))
    assert.ok(sloping.data.filter((dot, i) => dot === page.data[i]).length < 0.9 * page.data.length)
    assert.deepEqual(straighten(page, 0).data, page.data)
  })
  it('is cut in the middle of the widest blank stretch near its middle', () => {
    assert.equal(quietRow(picture(words(30), words(38), words(52)), [], 4), 47)
  })
  it('is not cut through letters, where too little is blank, or far from the middle', () => {
    assert.equal(quietRow(picture({ x: 5, y: 0, w: 50, h: HEIGHT }), [], 4), undefined)
    assert.equal(quietRow(picture(words(30), words(38), words(46), words(54)), [], 4), undefined)
    assert.equal(quietRow(picture({ x: 5, y: 25, w: 50, h: 40 }), [], 4), undefined)
  })
  it('is not cut where a line of a table runs down', () => {
    const down = { way: 'down', at: 30, from: 20, to: 80 } as const
    assert.equal(quietRow(picture(words(30), words(52)), [down], 4), undefined)
  })
  it('shows its ruled lines, with dots missing, and no letters', () => {
    const across = picture({ x: 3, y: 40, w: 20, h: 2 }, { x: 26, y: 40, w: 20, h: 2 }, { x: 5, y: 60, w: 8, h: 8 })
    assert.deepEqual(rulesIn(across, 30), [{ way: 'across', at: 40.5, from: 3, to: 45 }])
    const broken = picture({ x: 3, y: 40, w: 20, h: 2 }, { x: 28, y: 40, w: 20, h: 2 })
    assert.deepEqual(rulesIn(broken, 30), [])
    assert.deepEqual(rulesIn(picture({ x: 10, y: 20, w: 1, h: 40 }), 50), [{ way: 'down', at: 10, from: 20, to: 59 }])
  })
})
