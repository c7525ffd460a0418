import { PaperProblem } from './paper.problems.ts'

export type FileKind = 'pdf' | 'zip' | 'doc' | 'rtf' | 'png' | 'jpeg' | 'text'

const startsWith = (bytes: Uint8Array, signature: number[], from = 0) =>
  signature.every((byte, i) => bytes[from + i] === byte)

/** ISO 32000 lets a PDF begin with other bytes; readers look for its mark in the first kilobyte. */
function hasPdfMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-')
}

/** Zero bytes never stand in UTF-8 text; UTF-16 text says what it is by its first two bytes. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  return !bytes.subarray(0, 65536).some(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}

const RTF = [...Buffer.from('{\\rtf')]

/** Web pages, Word's own among them, are kept as ".doc" by sites of laws; their tags would be read as words. */
const WEB_PAGE = /^\s*(?:<!doctype html|<html|<\?xml|mime-version:)/i

function isWebPage(bytes: Uint8Array): boolean {
  return WEB_PAGE.test(new TextDecoder().decode(bytes.subarray(0, 256)))
}

/** What a file is, by its bytes; its name is never asked. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new PaperProblem('paper.empty')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'doc'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (hasPdfMark(bytes)) return 'pdf'
  if (startsWith(bytes, RTF)) return 'rtf'
  if (isWebPage(bytes)) throw new PaperProblem('paper.web-page')
  if (looksLikeText(bytes)) return 'text'
  throw new PaperProblem('paper.unsupported')
}
