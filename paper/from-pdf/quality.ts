/** Whether a text layer says the letters that the page shows: many do not (old encodings, fonts without a table of letters, poor optical reading). */

// Onset and rhyme of a Vietnamese syllable without tone marks; what cannot be one is a damaged word or a foreign one.
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?(?:[aăâeêioôơuưy]|[aiou][aeiouy]|[iuoy][aăâeêiơôouưy]{1,2}|[aăâeêoôơuưi]{1,2}[iouy]|[iuưoy]{1,2}[aăâeêôơouư][iuyo]?)(?:ch|ng|nh|c|m|n|p|t)?$/u
const NOT_VIETNAMESE = /[¡-¿×÷ñöøûëïäåæçîœŸÿß]/iu

/** Letters without their tone mark (dấu), vowels kept apart (ă, â, ê …). */
function toneless(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .toLowerCase()
}

export type Quality = {
  letters: number
  /** Share of lower-case words that can be Vietnamese. */
  wordsRight: number
  /** Share of letters that only Vietnamese has. */
  vietnamese: number
  /** Share of letters that Vietnamese never has. */
  foreign: number
}

export function qualityOf(text: string): Quality {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const lower = words.filter(word => word === word.toLowerCase() || /^\p{Lu}\p{Ll}+$/u.test(word.normalize('NFC')))
  const right = lower.filter(word => SYLLABLE.test(toneless(word))).length
  const composed = text.normalize('NFC')
  return {
    letters,
    wordsRight: lower.length ? right / lower.length : 1,
    vietnamese: (composed.match(/[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/gu)?.length ?? 0) / Math.max(1, letters),
    foreign: [...composed].filter(c => NOT_VIETNAMESE.test(c)).length / Math.max(1, letters),
  }
}

/** Share of shapes without a letter, and the text: is this no text that anyone could read? */
export function isGarbage(text: string, unknownShare: number): boolean {
  const { letters, wordsRight, vietnamese, foreign } = qualityOf(text)
  if (unknownShare > 0.015) return true
  if (letters < 80) return false
  return wordsRight < 0.8 || vietnamese < 0.06 || foreign > 0.03
}
