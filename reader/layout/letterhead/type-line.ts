/** The line that names the type of a document, read also where single letters are damaged. */
import { distance, fold } from '../../words/fold.ts'
import { TYPES } from '../../words/types.ts'
import { hasNoSmall } from '../paragraph/paragraph.ts'
import { ABOUT, ownLine } from './own-line.ts'

const FOLDED = TYPES.filter(([name]) => !['luật', 'lệnh', 'công văn'].includes(name)).map(([name, code]) => ({
  name: fold(name),
  code,
}))
/** The longest first: "THÔNG TƯ LIÊN TỊCH HƯỚNG DẪN …". */
const BY_LENGTH = FOLDED.toSorted((a, b) => b.name.length - a.name.length)

/** "K Ế H O Ạ C H": set wide. */
const SPACED = /^(?:\p{Lu} ){5,}\p{Lu}$/u
const CODE_OF_LETTERS = new Map(FOLDED.map(({ name, code }) => [name.replaceAll(' ', ''), code]))

function setWide(text: string) {
  const code = SPACED.test(text) ? CODE_OF_LETTERS.get(fold(text).replaceAll(' ', '')) : undefined
  return code ? { code, alone: true, length: text.length } : undefined
}

/** "KẾ HOẠCH LIÊN NGÀNH": of several issuers. */
const SHARED = / LIÊN (?:NGÀNH|TỊCH|SỞ|BỘ)$/u

/** The type that a line names: alone on the line, or before the abstract. Only in capitals. */
export function typeOfLine(text: string): { code: string; alone: boolean; length: number } | undefined {
  if (text.length < 4 || text.length > 400) return undefined
  if (!/\p{Lu}{2}/u.test(text.slice(0, 30))) return setWide(text)
  // Optical reading leaves marks of a stamp, or the urgency in its box, before the word.
  const junk = /^(?:[^\p{L}]{1,4}|\[?.{0,3}\p{Lu}[\p{L} ]{2,10}\] )/u.exec(text)?.[0].length ?? 0
  if (junk > 0) {
    const behind = typeOfLine(text.slice(junk))
    return behind?.alone ? { ...behind, length: text.length } : undefined
  }
  const letters = hasNoSmall(text) ? text.replace(/[^\p{L} ]/gu, '').trim() : ''
  const code = aloneIn(letters) ?? (SHARED.test(letters) ? aloneIn(letters.replace(SHARED, '')) : undefined)
  return code ? { code, alone: true, length: text.length } : typeBefore(text)
}

function aloneIn(letters: string): string | undefined {
  if (letters.length < 4 || letters.length > 26) return undefined
  if (/^(?:BỘ )?LUẬT$/u.test(letters)) return 'Luật'
  if (letters.length < 5) return undefined
  const line = fold(letters)
  const exact = FOLDED.find(({ name }) => name === line)
  return (exact ?? FOLDED.find(({ name }) => line.length > 5 && distance(line, name, 1) <= 1))?.code
}

const IN_WORDS = new RegExp(
  `^(?:(?<name>Thông tư liên tịch|Thông tư|Nghị định|Quy chế|Nghị quyết|Quyết định|Chỉ thị|Thông báo|Hướng dẫn|Chương trình|Kế hoạch|Phương án|Báo cáo|Tờ trình|Công điện) (?=${ABOUT})|(?<invites>Giấy mời) (?=họp |dự |tham dự |làm việc ))`,
  'u',
)

/** A paper without letterhead may open with its type in small letters: "Chỉ thị về việc tăng cường …", with its number behind it or not. */
export function typeInWords(text: string): { code: string; alone: boolean; length: number } | undefined {
  const own = ownLine(text)
  if (own) return { code: own.code, alone: own.length === text.length, length: own.length }
  const groups = text.length > 400 || /[.:;]./u.test(text.slice(20)) ? undefined : IN_WORDS.exec(text)?.groups
  const name = groups?.name ?? groups?.invites
  const type = name && FOLDED.find(known => known.name === fold(name))
  return type ? { code: type.code, alone: false, length: name.length } : undefined
}

/** "GIẤY MỜI HỌP", "BÁO CÁO NHANH": a word that only says more of the type. */
const WORDS_BEHIND =
  /^ (?:họp|khẩn|hỏa tốc|liên tịch|liên ngành|liên sở|làm việc|cá biệt|phối hợp|nhanh|tóm tắt|đột xuất)$/iu

/** "KẾ HOẠCH Triển khai …", "THÔNG BÁO KẾT LUẬN …": the type in capitals, the abstract on the same line. */
function typeBefore(text: string) {
  const capitals = /^(?:\p{Lu}+ ){1,3}(?=\p{Lu})/u.exec(text)?.[0]
  if (!capitals) return undefined
  const own = ownLine(text)
  if (own) return { code: own.code, alone: own.length === text.length, length: own.length }
  const words = text.split(' ', 4)
  const start = fold(words.join(' '))
  for (const { name, code } of BY_LENGTH) {
    if (!start.startsWith(name)) continue
    const part = words.slice(0, name.split(' ').length).join(' ')
    if (part === part.toUpperCase() && WORDS_BEHIND.test(text.slice(part.length)))
      return { code, alone: true, length: part.length }
    if (part === part.toUpperCase() && fold(part) === name && text.length > part.length + 4)
      return { code, alone: false, length: part.length }
  }
  return undefined
}
