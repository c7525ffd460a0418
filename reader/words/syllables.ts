/** What a Vietnamese syllable can be: begins, vowels and ends, written without tone marks. */
const BEGIN = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?'
const VOWEL =
  '(?:iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|uya|uyê|ia|ya|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oai|oay|oao|oi|ôi|ơi|ui|ưi|uôi|ươi|ươu|ưu|uây|uyu|oeo|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)'
const END = '(?:ch|ng|nh|c|m|n|p|t)?'

// The five tone marks; breve, circumflex and horn are letters, not tones.
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const withTones = (vowel: string) => `[${TONES.map(tone => (vowel + tone).normalize('NFC')).join('')}]`
const SYLLABLE = new RegExp(`^${BEGIN}${VOWEL.replace(/[aăâeêioôơuưy]/g, withTones)}${END}$`)

/** Can the word be one Vietnamese syllable? Says nothing about its tone or whether it is in use. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word.normalize('NFC').toLowerCase())
}

const STOPPED = /[cpt]$|ch$/
const HIGH_OR_LOW = /[\u0301\u0323]/

/** The same, and its tone is one that its end can bear: "thủt" is none, "thút" might be. */
export function isSpoken(word: string): boolean {
  return isSyllable(word) && (!STOPPED.test(word.toLowerCase()) || HIGH_OR_LOW.test(word.normalize('NFD')))
}

const bare = (letters: string) => letters.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
const BARE = new RegExp(`^${bare(BEGIN)}${bare(VOWEL)}${bare(END)}$`)

/** Can the word be one syllable, were its marks others? */
export function isBareSyllable(word: string): boolean {
  return BARE.test(bare(word.toLowerCase()))
}
