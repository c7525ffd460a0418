/** Small PDF files for tests: set with Typst, or put together object by object. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import init, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { PNG } from 'pngjs'
import { Drawing } from '../from-scan/pdfium.ts'
import { greyWithoutRed, type Raster, straighten, turnRaster } from '../from-scan/raster.ts'
import type { Quarter } from '../layout/turn.ts'

const at = createRequire(import.meta.url)
let typst: Promise<TypstCompiler> | undefined

async function startTypst(): Promise<TypstCompiler> {
  await init({ module_or_path: await readFile(at.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of [
    '400Regular/Tinos_400Regular',
    '400Regular_Italic/Tinos_400Regular_Italic',
    '700Bold/Tinos_700Bold',
  ])
    await builder.add_raw_font(await readFile(at.resolve(`@expo-google-fonts/tinos/${font}.ttf`)))
  return builder.build()
}

/** A PDF of Typst source, on A4 with the margins of Decree 30/2020, 14 points. */
export async function typeset(source: string): Promise<Uint8Array> {
  typst ??= startTypst()
  const compiler = await typst
  const frame =
    '#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 20mm))\n#set text(font: "Tinos", size: 14pt, lang: "vi")\n#set par(justify: true)\n'
  compiler.add_source('/sample.typ', frame + source)
  const { result, diagnostics } = compiler.compile('/sample.typ', undefined, 'pdf', 1)
  if (!result) throw new Error(JSON.stringify(diagnostics))
  return result
}

/** A heading in two columns as Typst source. */
export const HEADING = `#set text(size: 12pt)
#grid(columns: (1fr, 1.9fr), align: center,
  [UBND TỈNH AN BÌNH \\ *SỞ NỘI VỤ* \\ Số: 12/KH-SNV],
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\ _An Bình, ngày 05 tháng 3 năm 2026_])
`

/** A PDF put together from its objects, number 1 the catalogue; `trailer` adds to the trailer. */
export function pdfOfObjects(objects: string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = text.length
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** A symbolic TrueType font that names no letters, as Ghostscript writes them. */
export const UNNAMED_LETTERS =
  '<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Times/FontDescriptor<</Type/FontDescriptor/FontName/ABCDEF+Times/Flags 4>>>>'

/** Content in a font (/F) on one A4 page; `page` adds to the page. */
export function plainPdf(content: string, page = '', font = HELVETICA): Uint8Array {
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${page}>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    font,
  ])
}

/** A PDF that asks for a password. */
export function lockedPdf(): Uint8Array {
  return pdfOfObjects(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[]/Count 0>>',
      `<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'a1'.repeat(32)}>/U<${'b2'.repeat(32)}>>>`,
    ],
    '/Encrypt 3 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]',
  )
}

/** A PDF of many empty pages. */
export function pdfOfPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ')
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}/MediaBox[0 0 10 10]>>`,
    ...Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R>>'),
  ])
}

/** The first page of a PDF as a scanner would give it: a grey picture, turned clockwise and askew, with a little dust. */
export async function scanned(pdf: Uint8Array, { turn = 0 as Quarter, skew = 0, dpi = 200 } = {}): Promise<Uint8Array> {
  const drawing = await Drawing.open(pdf)
  const picture = greyWithoutRed(await drawing.colour(1, dpi))
  drawing.close()
  const { width, height, data } = turnRaster(skew ? straighten(picture, -skew) : picture, turn)
  for (let i = 977; i < data.length; i += 9973) data[i] = 60
  return pngOf({ width, height, data })
}

function pngOf({ width, height, data }: Raster): Uint8Array {
  const png = new PNG({ width, height })
  for (let i = 0; i < data.length; i++) png.data.fill(data[i]!, i * 4, i * 4 + 3).fill(255, i * 4 + 3, i * 4 + 4)
  return PNG.sync.write(png, { colorType: 0 })
}

/** A picture as the only thing on a PDF's page, with text that nobody sees over it. */
export function pdfOfPicture({ width, height, data }: Raster, hiddenText: string): Uint8Array {
  const packed = deflateSync(data).toString('latin1')
  const content = `q 595 0 0 842 0 0 cm /P Do Q BT /F 12 Tf 3 Tr 60 780 Td (${hiddenText}) Tj ET`
  return pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</P 6 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    HELVETICA,
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`,
  ])
}
