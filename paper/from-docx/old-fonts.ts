/** Fonts of the years before Unicode carry Vietnamese letters on the places of Western ones. */

type OldFonts = { named: RegExp; read: (text: string, font: string) => string }

const TCVN3 = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§'
const ITS_LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ'
const BY_TCVN3 = new Map([...TCVN3].map((old, i) => [old, [...ITS_LETTERS][i]!]))

/** TCVN 5712:1993, VN3: ".VnTime"; a font whose name ends in H shows capitals. */
const tcvn3: OldFonts = {
  named: /^\.vn/i,
  read: (text, font) => {
    const shown = [...text].map(letter => BY_TCVN3.get(letter) ?? letter).join('')
    return /h$/i.test(font) ? shown.toLocaleUpperCase('vi') : shown
  },
}

/** The letter behind a vowel is its mark: "aù" is á, "oä" is ộ. */
const MARKS: Record<string, string> = {
  ...{ ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' },
  ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
  ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
}
const LETTERS: Record<string, string> = { ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', ô: 'ơ', ö: 'ư', î: 'ỵ' }
const MARKED = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñæóòôöî]/giu

const inCaseOf = (printed: string, letter: string) =>
  printed === printed.toLowerCase() ? letter : letter.toLocaleUpperCase('vi')

/** VNI for Windows: "VNI-Times". */
const vni: OldFonts = {
  named: /^vni[- ]/i,
  read: text =>
    text.replace(MARKED, (both: string, vowel?: string, mark?: string) => {
      const printed = vowel ?? both
      const letter = LETTERS[printed.toLowerCase()] ?? printed.toLowerCase()
      return inCaseOf(printed, (letter + (mark ? MARKS[mark.toLowerCase()] : '')).normalize('NFC'))
    }),
}

/** Letters as the font shows them. */
export function fromOldFont(text: string, font: string | undefined): string {
  const fonts = font === undefined ? undefined : [tcvn3, vni].find(({ named }) => named.test(font))
  return fonts ? fonts.read(text, font!) : text
}
