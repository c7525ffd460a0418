/** Fonts named ".Vn…" carry Vietnamese letters on the places of Western ones (TCVN 5712:1993, VN3). */

const OLD = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§'
const NEW = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ'
const LETTERS = new Map([...OLD].map((old, i) => [old, [...NEW][i]!]))

export const isTcvn3Font = (font: string | undefined) => /^\.vn/i.test(font ?? '')

/** Letters as such a font shows them; a font whose name ends in H shows capitals. */
export function fromTcvn3(text: string, font: string): string {
  const shown = [...text].map(letter => LETTERS.get(letter) ?? letter).join('')
  return /h$/i.test(font) ? shown.toLocaleUpperCase('vi') : shown
}
