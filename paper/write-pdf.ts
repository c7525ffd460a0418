/** A document as PDF in the form of Decree 30/2020/NĐ-CP, set by Typst with Tinos, whose letters measure as Times New Roman does. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import init, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { balanceLines, columnWidths } from './form/balance-lines.ts'
import { BODY, HEADING, MOTTO, NATION, PAGE, STYLE } from './form/decree-30.ts'
import {
  annexLine,
  type Block,
  closedLines,
  DOCUMENT_TYPES,
  dateWords,
  numberLine,
  type OfficialDocument,
  plainText,
  type Text,
} from './official-document.ts'

const at = createRequire(import.meta.url)
const FONTS = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
]
const ROOM = PAGE.width - PAGE.left - PAGE.right
/** A last paragraph longer than this (letters) may be parted from the signature: it fills several lines of the new page anyway. */
const LONGEST_TAIL = 700

async function startTypst(): Promise<TypstCompiler> {
  await init({ module_or_path: await readFile(at.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of FONTS)
    await builder.add_raw_font(await readFile(at.resolve(`@expo-google-fonts/tinos/${font}.ttf`)))
  const typst = await builder.build()
  typst.add_source('/form.typ', await readFile(new URL('./form/form.typ', import.meta.url), 'utf8'))
  return typst
}
let typst: Promise<TypstCompiler> | undefined

/**
 * The document as PDF 1.7, tagged, fonts embedded. The compiler starts on first use (about 0.3 s) and is kept.
 * Throws when the form itself does not compile; no typed text can make it do so, for text reaches Typst as data only.
 */
export async function writePdf(doc: OfficialDocument): Promise<Uint8Array> {
  typst ??= startTypst()
  const compiler = await typst
  compiler.map_shadow('/document.json', new TextEncoder().encode(JSON.stringify(laidOut(doc))))
  const outcome = compiler.compile('/form.typ', undefined, 'pdf', 1) as { result?: Uint8Array; diagnostics?: unknown[] }
  if (!outcome.result) throw new Error(`Typst: ${JSON.stringify(outcome.diagnostics)}`)
  return outcome.result
}

function laidOut(doc: OfficialDocument) {
  const left = ROOM * HEADING.left
  const last = doc.body.at(-1)
  const tail =
    last && (last.kind === 'paragraph' || last.kind === 'quote') && plainText(last.text).length <= LONGEST_TAIL
  const name = DOCUMENT_TYPES[doc.type]
  return {
    doc: {
      ...doc,
      body: doc.body.map(forTypst),
      annexes: (doc.annexes ?? []).map(annex => ({
        ...annex,
        titleLines: balanceLines(annex.title, 'annexTitle', ROOM * 0.85),
        blocks: annex.blocks.map(forTypst),
      })),
    },
    style: STYLE,
    page: PAGE,
    body: BODY,
    heading: HEADING,
    nation: NATION,
    motto: MOTTO,
    subject: doc.type === 'CV' ? doc.title : `${name} ${doc.title}`,
    parentLines: balanceLines(doc.parent ?? '', 'parent', left),
    issuerLines: balanceLines(doc.issuer, 'issuer', left),
    typeName: name,
    titleLines: balanceLines(doc.title, 'title', ROOM * 0.8),
    aboutLines: balanceLines(`V/v ${doc.title}`, 'letterAbout', left),
    numberLine: numberLine(doc),
    dateLine: `${doc.place}, ${dateWords(doc.date)}`,
    annexLine: annexLine(doc),
    to: doc.to && doc.to.length > 1 ? closedLines(doc.to) : (doc.to ?? []).map(one => closedLines([one])[0]),
    basis: closedLines(doc.basis ?? []),
    recipients: closedLines(doc.recipients),
    signGap: 62,
    tail: tail ? true : null,
  }
}

const runs = (text: Text) => (typeof text === 'string' ? [{ text }] : text)

function forTypst(block: Block): Record<string, unknown> {
  if (block.kind === 'paragraph') return { ...block, text: runs(block.text) }
  if (block.kind === 'article') return { ...block, ...(block.text === undefined ? {} : { text: runs(block.text) }) }
  if (block.kind === 'table') return { ...block, widths: columnWidths(block) }
  return { ...block }
}
