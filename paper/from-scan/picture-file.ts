/** Grey pictures as files that optical readers take. */
import type { Raster } from './raster.ts'

/** A portable grey map: head and dots. */
export function asPgm({ width, height, data }: Raster): [head: Buffer, dots: Uint8Array] {
  return [Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]
}

const BMP_HEAD = 54
const GREYS = Uint32Array.from({ length: 256 }, (_, i) => i * 0x010101)

/** A grey bitmap: rows from the foot up, each filled to four bytes. Tesseract takes in the dots of a PGM one by one, these all at once. */
export function asBmp({ width, height, data }: Raster): Buffer {
  const row = (width + 3) & ~3
  const head = BMP_HEAD + GREYS.byteLength
  const file = Buffer.alloc(head + row * height)
  file.write('BM')
  for (const [at, value] of [
    [2, file.length],
    [10, head],
    [14, 40],
    [18, width],
    [22, height],
    [26, 1 | (8 << 16)],
    [34, row * height],
    [46, 256],
    [50, 256],
  ] as const)
    file.writeUInt32LE(value, at)
  file.set(new Uint8Array(GREYS.buffer), BMP_HEAD)
  for (let y = 0; y < height; y++) file.set(data.subarray(y * width, (y + 1) * width), head + row * (height - 1 - y))
  return file
}
