/** Blanks that a crawl lost behind a mark, or put into a syllable; for matching only: quotes keep the printed letters. */
import { matchesOf } from '../scanner/matches.ts'
import { type Flow, replaced } from '../text/text.ts'
import { isSyllable } from '../words/syllables.ts'

/** "1.Các sở", "ngoài ra,Sở Y tế", "các sở,ngành", "ngày05 tháng6"; no short form ("Tp.Bình An") and no number. */
const LOST =
  /(?<=^(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4})\.|^[a-zđ]\)|^[+-]|\p{Ll}{2}[,;])(?=\p{L}\p{Ll})|(?<=\p{L}\p{Ll}{2}\.)(?<!Th[sS]\.)(?=\p{Lu}\p{Ll}{1,5} \p{L})|(?<=(?<!\p{L})(?:[Nn]gày|[Tt]háng|[Nn]ăm))(?=\d)|(?<=\d)(?=(?:tháng|năm)(?: |\d))/gu

/** "h ế t", "Đ ả ng", "đơn v ị": a vowel that is no word alone, behind what begins a syllable. */
const PARTED =
  /(?<!\p{L})((?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]) [ếảấầậẩứừựữửềểễệốồộỗớờợỡởắằẳẵặịỉĩọỏụủũạẹẻẽổẽ])(?: (ng|nh|ch|[cmnptiuoay])(?!\p{L}))?(?!\p{L})/giu
/** Words by themselves: "điểm b ở trên", "điểm c ổ dịch". */
const ALONE = /^[bcdđghiklm] [ởổủ]$/iu

/** Most texts hold neither: a mark right before a letter, or such a vowel between blanks. */
const MAYBE_LOST = /[,;.)+-]\p{Lu}\p{Ll}|[,;]\p{Ll}|\d[tn][hă]|[ygm]\d/u
const MAYBE_PARTED = / [ếảấầậẩứừựửữềểễệốồộỗớờợỡởắằẳẵặịỉĩọỏụủũạẹẻẽổẾẢẤẦẬẨỨỪỰỬỮỀỂỄỆỐỒỘỖỚỜỢỠỞẮẰẲẴẶỊỈĨỌỎỤỦŨẠẸẺẼỔ](?!\p{L})/u

/** The flow with such blanks set right. */
export function spaced(flow: Flow): Flow {
  const whole = MAYBE_LOST.test(flow.text) ? withBlanks(flow) : flow
  return MAYBE_PARTED.test(whole.text) ? joined(whole) : whole
}

function withBlanks(flow: Flow): Flow {
  let out = flow
  for (const { index } of matchesOf(LOST, flow.text).reverse())
    out = replaced(out, index - 1, index, `${out.text[index - 1]} `)
  return out
}

function joined(flow: Flow): Flow {
  let out = flow
  for (const { 0: printed, 1: head = '', index } of matchesOf(PARTED, flow.text).reverse()) {
    const whole = printed.replaceAll(' ', '')
    const meant = isSyllable(whole) ? whole : `${head.replace(' ', '')}${printed.slice(head.length)}`
    if (isSyllable(meant.split(' ')[0]!) && !ALONE.test(head)) out = replaced(out, index, index + printed.length, meant)
  }
  return out
}
