/** Numbers of clauses: what begins one, how deep it stands, and its path ("II.3", "III.1 a)"). */

export type Marker = {
  /** As printed, closing mark left out: "II", "3", "a", "Điều 4", "-". */
  label: string
  level: number
  /** Clean letters up to the first of the clause's own text. */
  length: number
}

// Decree 30/2020/NĐ-CP, annex I, part II.6: Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm; "I. 1. a)" where there are no articles.
export const LEVEL = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  roman: 4,
  article: 5,
  number: 6,
  sub: 7,
  subsub: 8,
  point: 9,
  dash: 10,
  plus: 11,
} as const

// Decree 30/2020/NĐ-CP, annex I: points run by the Vietnamese alphabet; f, j, w and z are tolerated where they stand.
export const POINTS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy']

// Optical reading takes marks off "Điều" or changes them: "Diều", "Điêu", "Dieu".
const NAMED =
  /^(?:(Điều|ĐIỀU|[ĐDÐ]i\p{Ll}u(?= \d{1,3}\. \p{Lu})) (\d{1,3}(?:\.\d{1,3}\.\p{Lu}{2,4}\.\d{1,3}|[a-zđ]?))(?: ?[.:]| ?[-/](?= \p{Lu})|$)|(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC) (?:thứ )?([IVX]+|\d{1,3}|nhất|hai|ba|tư|năm)(?:[.:]| -|(?= \p{Lu}{2})|$)) ?/u
/** "Ii.", "Iii.", "Iv.": capitals that a converter made small. */
const ROMAN =
  /^([IVX]{1,6}|I(?:i{1,2}|v)(?=\. )|Vi{1,3}(?=\. ))(?:[./)](?: ?-)?| -|[-:](?= \p{Lu})|(?<=I|IV)-(?=\p{Lu}{2,} )) ?(?=\p{L}|["“(])/u
// "C. Mai": a title before a name.
const UPPER = /^([A-EĐ])[.)] (?=\p{Lu}\p{L}*(?!\p{L})[^\p{L}]*\p{L})/u
// "58/NQ-HĐND" at the head of a line is the rest of a symbol, no clause 58.
// Some set a dash or a stroke for the stop or behind it: "1.- Giao", "1 - Giao", "1./ Giao"; optical reading makes a comma of it: "9, Văn phòng".
// Specks before a bullet: "1 - Các sở".
// "0.00.00.H12" is the code of a procedure, "12.ABC34DE" what is left of a stamp.
const NUMBERS =
  /^(?!\d{1,2}\.\p{Lu}+\d)((?:[1-9]\d?|0[1-9])(?:\.\d{1,2}){0,3})(?:[.)](?: ?[-/](?= ?\p{Lu}))?| \.(?= \p{Lu}\p{Ll}* \p{L})|\/(?!\p{Lu}{2})|,(?= \p{Lu}\p{Ll}* [\p{L}\d]| \p{Lu}{3,6} \p{Lu}\p{Ll})|(?: -(?! Các )|-)(?= \p{Lu}\p{Ll}* \p{L})|(?<=\.\d{1,2})(?= )) ?(?=\p{L}|["“(])/u
// Optical reading makes a letter of 5 and 6, and leaves strokes before the number: "Š. Văn phòng", "_ 2. Sở Y tế".
const DAMAGED_NUMBER = /^([ŠŚØ§])\. (?=\p{Lu}\p{L}* \p{L})/u
/** "II" and "III" whose strokes ran together: "HI. Nội dung", "HI. TỔ CHỨC"; or whose stop is lost: "III TỔ CHỨC". */
const DAMAGED_ROMAN =
  /^(HI|IH|H|HH|HII|IHI|IIH|ILI|IIL|IL|LI|LII|I[1l]{1,2}|II[1l]|TII|TI|TH|[1l]{1,2}I)[.,] ?(?=\p{Lu}\p{Ll}+ \p{Ll}|\p{Lu}{1,8},? \p{Lu}{2})/u
const BARE_ROMAN = /^(I{1,3}|I?VI{0,3}|I?X)(?= (?!NĂM|QUÝ|VÀ|ĐẾN)\p{Lu}{2,8},? \p{Lu}{2,}[\p{Lu},& -]*$)/u
const STROKES =
  /^(?:[_|~'’`:\\]{1,3} ?(?=(?:\d{1,2}[.,]|[a-zđø©]\)) ?\p{Lu}|(?:Chương|Điều) [IVX\d])|[-.,„¬_|]{1,2} ?(?=[a-zđø©]\) \p{Lu}))/u
/** A row of a schedule that optical reading left in one line: "7. | Trạm Y tế Ngày 05/3/2027". */
const ROW = /^(\d{1,2})[.,]? ?\| ?(?=\p{L}.{0,120}\/ ?\d{4}[.;]?$)/u
const IN_BRACKETS = /^(\((?:\d{1,2}|[a-zđ]|[ivx]{2,4})\))\.? ?(?=\p{L}|\d{2} \p{Lu}\p{Ll})/u
/** "a. Sở Y tế", "a- Sở", "a, Sở", "a.) Sở"; not the point of another paper: "a, Khoản 2". */
const POINT =
  /^([a-zđø©]\d?)(?:[)] ?|\/ )(?=\S)|^([a-zđ])(?:\. |(?:\.?[-)]|,| -(?! Các )|:) ?(?!(?:Khoản|Điểm|Điều|Mục|Chương|Phần|Luật|Nghị|Thông)(?!\p{L}))(?=\p{Lu}\p{Ll}* \p{L}))(?=\p{Lu})/u
// Optical reading makes a wave of the dash; some type it twice or make an arrow of it.
const DASH = /^(?:-(?:[->]|\.(?= )) ?(?=\S)|[-•·●▪*] ?(?=\S)|~ ?(?=\p{Lu}\p{Ll}))/u
/** The circle of a second row of bullets becomes a letter. */
const PLUS = /^(?:\+{1,2} ?(?=\S)|o (?=\p{Lu}\p{Ll}))/u

/** A small letter without the mark of a point, or a capital before small ones that are no word of an article or chapter and no roman number: most lines. */
const WORD =
  /^(?:\p{Ll}(?!.?\)|[./,:-]| -|(?<=o) \p{Lu})|(?!(?:[ĐDÐ]i\p{Ll}u|Phần|Chương|Mục|Tiểu mục) |I[ilv]|Vi)\p{Lu}\p{Ll})/u

/** The marker that a clean line begins with. */
export function markerOf(text: string): Marker | undefined {
  if (WORD.test(text)) return undefined
  const strokes = STROKES.exec(text)?.[0].length ?? 0
  if (strokes > 0) {
    const behind = markerOf(text.slice(strokes))
    return behind && { ...behind, length: behind.length + strokes }
  }
  // No two of them begin alike: those that stand most often come first.
  return (
    marker(DASH, text, LEVEL.dash, '-') ??
    numbered(text) ??
    named(text) ??
    marker(ROMAN, text, LEVEL.roman) ??
    marker(DAMAGED_ROMAN, text, LEVEL.roman) ??
    marker(BARE_ROMAN, text, LEVEL.roman) ??
    marker(UPPER, text, LEVEL.section) ??
    marker(POINT, text, LEVEL.point) ??
    marker(PLUS, text, LEVEL.plus, '+') ??
    marker(ROW, text, LEVEL.number) ??
    marker(DAMAGED_NUMBER, text, LEVEL.number) ??
    marker(IN_BRACKETS, text, LEVEL.subsub)
  )
}

function named(text: string): Marker | undefined {
  const match = NAMED.exec(text)
  if (!match) return undefined
  const word = match[1] ? 'Điều' : match[3]!
  return { label: `${capital(word)} ${match[2] ?? match[4]}`, level: namedLevel(word), length: match[0].length }
}

function marker(pattern: RegExp, text: string, level: number, label?: string): Marker | undefined {
  const match = pattern.exec(text)
  return match ? { label: label ?? asMeant(match[1] ?? match[2]!, level), level, length: match[0].length } : undefined
}

/** Letters of points, by what optical reading makes of them wherever they stand; by their neighbours alone: look-alike.ts. */
const MISREAD: Record<string, string> = { ø: 'g', '©': 'c' }

function asMeant(printed: string, level: number): string {
  if (level === LEVEL.roman && /^[IVX]+$/i.test(printed)) return printed.toUpperCase()
  return MISREAD[printed] ?? printed
}

function numbered(text: string): Marker | undefined {
  const match = NUMBERS.exec(text)
  if (!match) return undefined
  const deep = match[1]!.split('.').length - 1
  return { label: match[1]!, level: Math.min(LEVEL.number + deep, LEVEL.subsub), length: match[0].length }
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1).toLowerCase()

function namedLevel(word: string): number {
  switch (word.toLowerCase()) {
    case 'phần':
      return LEVEL.part
    case 'chương':
      return LEVEL.chapter
    case 'mục':
      return LEVEL.section
    case 'tiểu mục':
      return LEVEL.subsection
    default:
      return LEVEL.article
  }
}

/** The path of a clause below another: a number that holds its parent's ("2.1" under "2") is not said twice. */
export function pathOf(parent: string, label: string, level: number): string {
  if (level >= LEVEL.dash || label === '') return parent
  // Articles are counted through the whole paper, whatever chapter they stand in.
  if (level === LEVEL.article) return label
  if (label.startsWith('(')) return parent ? `${parent} ${label}` : label
  if (!parent) return level === LEVEL.point ? `${label})` : label
  if (level === LEVEL.point) return `${parent} ${label})`
  const own = /[\d.]*$/.exec(parent)![0].split('.')
  for (let i = own.length; i > 0; i--) {
    const above = own.slice(-i).join('.')
    if (above && label.startsWith(`${above}.`)) return parent.slice(0, parent.length - above.length) + label
  }
  return `${parent}.${label}`
}
