/** A photograph or a picture of a page, wrapped as a PDF of one page, so that everything after is the same as for a scan. */
import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { asTheFile, PaperProblem } from '../paper.problems.ts'

type Picture = { width: number; height: number; filter: string; colours: string; data: Uint8Array; dpi?: number }

/** More dots than an A3 page at 600 an inch has. */
const MOST_DOTS = 70_000_000

/** A PNG or JPEG as a PDF whose page has the shape of the picture, about as large as A4. */
export async function pictureAsPdf(bytes: Uint8Array, kind: 'png' | 'jpeg'): Promise<Uint8Array> {
  const picture = kind === 'png' ? await fromPng(bytes) : fromJpeg(bytes)
  const long = Math.max(picture.width, picture.height)
  const scale = 842 / long
  const [w, h] = [picture.width * scale, picture.height * scale].map(n => n.toFixed(2))
  const draw = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`
  const image = `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/${picture.colours}/BitsPerComponent 8/Filter/${picture.filter}`
  return assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>`,
    [`<</Length ${draw.length}>>`, Buffer.from(draw)],
    [`<<${image}/Length ${picture.data.length}>>`, picture.data],
  ])
}

async function fromPng(bytes: Uint8Array): Promise<Picture> {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) throw new PaperProblem('paper.broken')
  checkSize(head.getUint32(16), head.getUint32(20))
  const { width, height, data } = await asTheFile(() => PNG.sync.read(Buffer.from(bytes)))
  const grey = Buffer.alloc(width * height)
  for (let i = 0; i < grey.length; i++) {
    const opaque = data[i * 4 + 3]! / 255
    const light = 0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!
    grey[i] = light * opaque + 255 * (1 - opaque)
  }
  return { width, height, filter: 'FlateDecode', colours: 'DeviceGray', data: deflateSync(grey, { level: 1 }) }
}

function fromJpeg(bytes: Uint8Array): Picture {
  const { width, height, channels } = jpegFrame(bytes)
  checkSize(width, height)
  const colours = channels === 1 ? 'DeviceGray' : channels === 4 ? 'DeviceCMYK' : 'DeviceRGB'
  return { width, height, filter: 'DCTDecode', colours, data: bytes }
}

/** ITU T.81: segments FF xx length …; the frame header (C0–CF but C4, C8, CC) tells height, width, channels. */
function jpegFrame(bytes: Uint8Array): { width: number; height: number; channels: number } {
  for (let i = 2; i + 9 < bytes.length; ) {
    if (bytes[i] !== 0xff) break
    const mark = bytes[i + 1]!
    const size = (bytes[i + 2]! << 8) | bytes[i + 3]!
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return {
        height: (bytes[i + 5]! << 8) | bytes[i + 6]!,
        width: (bytes[i + 7]! << 8) | bytes[i + 8]!,
        channels: bytes[i + 9]!,
      }
    i += 2 + size
  }
  throw new PaperProblem('paper.broken')
}

function checkSize(width: number, height: number) {
  if (width === 0 || height === 0) throw new PaperProblem('paper.broken')
  if (width * height > MOST_DOTS) throw new PaperProblem('paper.bomb', { bytes: width * height })
}

function assemble(objects: (string | [string, Uint8Array])[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = parts[0]!.length
  const write = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  objects.forEach((object, i) => {
    places.push(at)
    const [dictionary, stream] = typeof object === 'string' ? [object] : object
    write(Buffer.from(`${i + 1} 0 obj\n${dictionary}\n`))
    if (stream) [Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n')].forEach(write)
    write(Buffer.from('endobj\n'))
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = at
  const size = objects.length + 1
  write(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
