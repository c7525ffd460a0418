/** Number and symbol of documents (Decree 30/2020, annexes I and III): the pieces that patterns of citations are made of. */

/** Abbreviations of types, those of the Party and the usual slips among them; longest first. */
const CODES =
  'VBHN|CTrHĐ|CTHĐ|TTLT|TTr|CTr|QyĐ|QĐi|BGN|BTT|GUQ|GGT|GNP|TTg|NQ|QĐ|QÐ|QD|CT|QC|QT|TC|TB|HD|KH|PA|ĐA|DA|BC|BB|HĐ|CĐ|CÐ|GM|PG|PC|PB|NĐ|NÐ|ND|TT|PL|KL|CV|0Đ'

/** The type's abbreviation; group code. */
export const TYPE_CODE = `(?<code>${CODES})`

/** A running number, with the letter of one put in later ("3176b") or the series of one of its own ("66.4"); torn apart behind "số" ("số 3 42"). */
export const RUNNING = String.raw`(?:(?<=[Ss][ốô] )\d{1,3} )?\d{1,6}(?:\.\d{1,2})?[a-zđ]?`

// Capitals first; small letters and digits may follow: TTg, BCĐ138, BGDĐT, CĐS&BCVT; the sign § is damage. The space before the day may be lost.
const PART = String.raw`[A-ZĐÐƯÂÊÔƠĂ](?:(?:(?!ngày)[\p{L}\d&.§]){0,14}(?!ngày)[\p{L}\d])?`
// Behind a space only what cannot be a word: two capitals at least, or the Prime Minister's own abbreviation.
const PART_APART = String.raw`(?:[A-ZĐÐƯÂÊÔƠĂ&]{2}(?:[\p{L}\d&.]{0,12}[\p{L}\d])?|TTg|Tg|CP)`

/** "-UBND", "- BCĐ138", " -CP": a further part of a symbol, its hyphen perhaps torn off. */
export const MORE = `(?:-${PART}|/[A-ZĐ]{2,4}(?=-[A-ZĐ])|/(?:[A-ZĐ]{3,6}|TW|[HTQĐ]U)(?![\\p{L}\\d/-])|(?<!N[ĐÐDQ]|TT)-(?:\\d{2}|20\\d{2}(?= ngày))(?!\\d)|(?: -|[-:] ?-|: ?-|- | - ) ?${PART_APART}|(?<!HĐND|UBND|CP|TTg) [A-ZĐ]{1,3}(?=,? ngày \\d))`

/** The first part of a symbol that is no type: the issuer of an official letter, a bureau of the police ("C06") among them. */
export const ISSUER_PART = String.raw`(?:[A-ZĐÐ]{2}(?:[\p{L}\d&.]{0,12}[\p{L}\d])?|[ACKPVX]{1,2}\d{2}|[A-ZĐ] [A-ZĐ]{1,6}(?= ?-))`

/** A symbol that starts with any capitals: the hyphens inside may have been lost. */
export const ANY_PART = PART

/** Words of types as they stand before a number, accents damaged or not. */
export const TYPE_WORD =
  '(?<word>[Nn]ghị quyết(?: liên tịch)?|[Qq]uyết định|[Cc]hỉ thị|[Qq]uy chế(?: làm việc| phối hợp)?|[Qq]uy định|[Tt]hông cáo|[Tt]hông báo(?: kết luận)?|[Hh]ướng dẫn(?: liên ngành)?|[Cc]hương trình(?: hành động| phối hợp)?|[Kk]ế hoạch(?: phối hợp| liên ngành)?|[Pp]hương án|[Đđ]ề án|[Dd]ự án|[Bb]áo cáo|[Bb]iên bản|[Tt]ờ trình|[Cc]ông điện|[Cc]ông văn|[Vv]ăn bản(?: hợp nhất)?|[Tt]hông tư(?: liên tịch)?|[Nn]ghị định|[Ll]uật|[Pp]háp lệnh|[Kk]ết luận|[Ll]ệnh|[Gg]iấy mời|[Pp]hiếu chuyển)'

/** "số", with what optical reading makes of its accent. */
export const NUMBER_WORD = '(?:[Ss](?:ố|ô|ó|ổ|ồ):? ?){0,2}'

/** No word or number begins in the middle of another one, nor behind a blank that was left for it ("…/2025/NQ-HĐND"). */
export const NOT_INSIDE = String.raw`(?<![\p{L}\p{N}/+#§=^@\\])`

/** What may stand before a number: its type, "số"; groups word, so. The number is no part of a day or of a phone number. */
export const HEAD = `${NOT_INSIDE}(?:${TYPE_WORD} )?(?<so>${NUMBER_WORD})(?<!\\p{N}[.,-])`

/** The symbol without the spaces that a break of line or a slip left in it; the eth of old fonts is a đ, a digit behind the Government's or the Assembly's symbol the mark of a footnote; a word may have lost the space before it. */
export function asSymbol(printed: string): string {
  return printed
    .replace(/Ð/g, 'Đ')
    .replace(/(?: ?[:-])?(?: ?([/-])) ?/g, '$1')
    .replace(/(?<=\p{Lu}) (?=\p{Lu})/gu, '')
    .replace(/(\d) (?=\d)/g, '$1')
    .replace(/(QH|BCĐ) (\d)/g, '$1$2')
    .replace(/(QH1\d|-CP|-TTg)\d$/, '$1')
    .replace(/(?<=\p{Lu}|TTg)(?:của|về)$/u, '')
}
