/** Letter by letter for all of Latin: the folded letter's code, 0 where nothing stays, SPACE for what parts words. */
const SPACE = 32
const LATIN = 0x1f00
const TABLE = new Uint16Array(LATIN)
for (let code = 0; code < LATIN; code++) {
  const letter = String.fromCharCode(code)
  const bare = slowly(letter)
  if (/\p{M}/u.test(letter)) TABLE[code] = 0
  else TABLE[code] = bare.length === 1 ? bare.charCodeAt(0) : SPACE
}

function slowly(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Letters and digits only, small, without accents, đ as d: how names are compared and damaged words recognised. */
export function fold(text: string): string {
  let out = ''
  let space = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= LATIN) {
      // Quotation marks, dashes and the like part words; other scripts take the slow way.
      if (code < 0x2000 || code > 0x206f) return slowly(text)
      space = true
      continue
    }
    const bare = TABLE[code]!
    if (bare === 0) continue
    if (bare === SPACE) {
      space = true
      continue
    }
    if (space && out) out += ' '
    space = false
    out += String.fromCharCode(bare)
  }
  return out
}

/** Letters that must be changed, put in or left out to make one word of the other; stops counting above `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
