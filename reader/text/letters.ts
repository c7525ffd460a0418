/** Letters that are read as others, one for one: the map from clean to printed letters stays as it is. */

/** Dashes, the fraction slash, and gha, which some fonts print for ư. */
export const OTHER_LETTERS = /[\u2010-\u2015\u2212\u2044\u01a2\u01a3]/g
const READ_AS: Record<string, string> = { '\u2044': '/', '\u01a2': 'Ư', '\u01a3': 'ư' }

/** What programs print for the bullet at the head of a line. */
export const BULLET = /^[\uf000-\uf0ff■□◆◇♦❖➢➤►✓✔○◦‣⁃](?= ?[\p{L}\d“"])/u
/** The two habits of setting the tone mark: "hoà", "hòa". */
const TONE = /(?:[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?<![qQ]..)(?!\p{L})/gu
/** "quí 2", "hằng quí": the old spelling of a quarter of the year. */
const QUARTER =
  /[íÍ](?:(?<=(?<!\p{L})[Qq]u.)(?= (?:[1-4](?!\d)|IV|I{1,3})(?!\p{L}))|(?<=(?:h[àằ]ng|mỗi|từng) qu.)(?!\p{L}))/giu
/** "quản lí", "kì họp", "tỉ đồng": one sound, two letters. */
const SAME_SOUND = /[íìỉĩÍÌỈĨ](?<=(?<!\p{L})[kltmKLTM].)(?!\p{L})/gu
const WITH_Y: Record<string, string> = { í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', Í: 'Ý', Ì: 'Ỳ', Ỉ: 'Ỷ', Ĩ: 'Ỹ' }
/** "qúy", "Qúy": a mark that slipped onto the wrong letter. */
const SLIPPED = /úy(?<=[Qq]..)(?!\p{L})|ÚY(?<=Q..)(?!\p{L})/gu
const MOVED: Record<string, string> = {}
for (const [bare, vowel, marked] of [
  ['oòóỏõọ', 'a', 'àáảãạ'],
  ['oòóỏõọ', 'e', 'èéẻẽẹ'],
  ['uùúủũụ', 'y', 'ỳýỷỹỵ'],
] as const) {
  for (let i = 0; i < 5; i++) {
    for (const up of [false, true]) {
      for (const low of [false, true]) {
        const of = (letter: string, big: boolean) => (big ? letter.toUpperCase() : letter)
        MOVED[of(bare[0]!, up) + of(marked[i]!, low)] = of(bare[i + 1]!, up) + of(vowel, low)
      }
    }
  }
}

/** Other letters for one and tone marks set the other way, letter for letter. */
export function sameLetters(text: string): string {
  return text
    .replace(BULLET, '-')
    .replace(OTHER_LETTERS, letter => READ_AS[letter] ?? '-')
    .replace(TONE, pair => MOVED[pair] ?? pair)
    .replace(SAME_SOUND, vowel => WITH_Y[vowel]!)
    .replace(SLIPPED, pair => (pair === 'úy' ? 'uý' : 'UÝ'))
    .replace(QUARTER, 'ý')
}
