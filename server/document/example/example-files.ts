/** Labelled examples as files: name.txt and name.json in one folder, in the shape that the scorer reads. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where examples are kept unless said otherwise. */
export const examplesFolder = (dataDir: string) => join(dataDir, 'examples')

/** A name for files out of a number and symbol: "214/KH-UBND" → "214-KH-UBND". */
export function exampleName(given: string): string {
  const plain = given.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  return (
    plain
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'van-ban'
  )
}

/** Writes both files, the labels last, so that no example is ever seen in half. */
export async function writeExample(folder: string, name: string, text: string, labels: object): Promise<void> {
  await mkdir(folder, { recursive: true })
  const labelled = join(folder, `${name}.json`)
  await writeFile(join(folder, `${name}.txt`), text)
  await writeFile(`${labelled}.part`, `${JSON.stringify({ id: name, ...labels }, null, 2)}\n`)
  await rename(`${labelled}.part`, labelled)
}
