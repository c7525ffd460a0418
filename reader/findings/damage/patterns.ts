/** What optical reading makes of numbers, days and names: each form a pattern, most of them looked for only where the paper was scanned. */
import { groupOf } from '../../rule.ts'
import { form } from '../finding.ts'

// Digits that became letters: "0L tháng 9", "3] tháng 7", "l0 ngày"; one sound digit or mark must be left to know them by.
const DAMAGED_DAY =
  /(?<![\p{L}\p{N}])ngày ?(?:(?:\d[lILOoƠ!|\]]|[lIOƠ!|]\d) tháng ?\d{1,2}|\d{1,2} tháng ?(?:!\d|[lIL]\d|\d[lIOL]|[lIL]{2})) năm ?\d{4}/gu
// Any other marks or letters among the figures of a day, or its month lost: in a scan, and where a figure is left.
const GARBLED_DAY =
  /(?<![\p{L}\p{N}])ngày ?(?=[^\s;:]{0,4} ?tháng ?[^\s;:]{0,4} ?năm)[^\s;:]{1,4} ?tháng ?(?:[^\s;:]{1,3} )?năm ?(?:19|20)\d{2}(?!\d)/gu
// The same with a space among its figures: "ngày | Š tháng 12 năm 2018".
const SPACED_DAY =
  /(?<![\p{L}\p{N}])ngày ?[^\s\p{Ll};:,.][^\s;:]{0,2}(?: [^\s\p{Ll};:]{1,2})? ?tháng ?[^\s\p{Ll};:][^\s;:]{0,2}(?: [^\s\p{Ll};:][^\s;:]{0,2})? ?năm ?(?:19|20)\d{2}(?!\d)/gu
const SOUND_DAY =
  /^ngày ?\d{1,2}, ?\d{1,2} ?tháng|^ngày ?\d{1,2} ?tháng ?\d{1,2},? năm|^ngày ?\d{1,2}[,.]? ?tháng ?(?:\p{L}{3}|[Tt]ư )|^ngày ?\p{L}{1,4} ?tháng ?\d{1,2} năm|^ngày ?[\p{L}._…-]{1,4} ?tháng ?[\p{L}._…-]{0,4} ?năm|^ngày ?[._…]|tháng ?[._…]+ ?năm/u
// "ngày 12 tháng 5 năm 201ọ"
const SPOILT_LAST =
  /(?<![\p{L}\p{N}])ngày ?\d{1,2} ?tháng ?\d{1,2} ?năm ?(?:20\d[^\s\d.,;:)/]|20[lIO|!]\d|2[OQ]\d\d)(?![\p{L}\d])/gu
const LOST_MONTH = /(?<![\p{L}\p{N}])ngày \d{1,2}\/(?:19|20)\d \d(?!\d)/gu
// "08§-QĐ/TW", "02/0Đ-BCĐ", "119/KH-BCĐ3§9"
const LETTERED_SYMBOL =
  /(?<![\p{L}\p{N}])(?:(?:\d{1,4}§(?=[-/])|\d{1,5}\/0Đ-)[\p{Lu}\d/-]{1,12}|\d{1,5}\/\p{Lu}{2,4}-\p{Lu}[\p{L}\d]{0,9}§[\p{L}\d]{0,6})/gu
const DAMAGED_COUNT = /(?<![\p{L}\p{N}])(?:[<>≤] ?[lI]\d|[lI][\dO]) ngày/gu
const DAMAGED_CLOCK = /(?<![\p{L}\p{N}])(?:[lI!][\dŠO]|\d[lIŠO]) ?(?:h\d{2}|giờ)(?!\p{L})/gu
const GLUED_SYMBOL =
  /(?<![\p{L}\p{N}/])\d{1,6}\/(?:(?:KH|QĐ|CT|TB|BC|TTr|CV|NQ|HD|CĐ)(?:UBND|HĐND|TTg|BCĐ)[\p{Lu}\d]*|UBND(?:KGVX|KTTH|KTN|TH|NC|KT|VX|NL|TCD))(?![\p{L}-])/gu
// "154/2020NĐ-CP", "07/202LNĐ-CP", "63/201 0/NĐ-CP"
const BROKEN_YEAR =
  /(?<![\p{L}\p{N}/])\d{1,4}\/(?:19|20)[\dlLIOŠ] ?[\dlLIOŠ] ?\/?(?:(?:NĐ|TT|TTLT|QĐ|NQ)-\p{Lu}{2}|QH\d{2})/gu
/** "II" or "III": settle/repair/repair.ts sets right only what can be one quarter. */
const DAMAGED_QUARTER = /(?<![\p{L}\p{N}])(?:[Qq]uý|[Đđ]ợt) (?:HI|IH|H(?=\/20| năm 20))(?!\p{L})/gu
// "ngày 1 26/201 3": spaces among the figures, all of them behind "ngày".
const SCATTERED_DAY = /(?<![\p{L}\p{N}])(?<=ngày )(?=[\d/]{0,6}\d \d)\d[\d /]{3,11}(?<=20\d ?\d)(?!\d)/gu
// "18/4/201 ổ", "18/4/201:", "18/4/20l8"; "chiều 2712/2018".
const SPOILT_YEAR = /(?<![\p{L}\p{N}/])\d{1,2}\/\d{1,2}\/20(?:[12](?! ?\d)(?: ?[ổŠ§ö&])?|[lIO|!]\d)(?![\p{L}\d])/gu
const LOST_STROKE = /(?<![\p{L}\p{N}])(?<=(?:ngày|[Ss]áng|[Cc]hi[ềêè]u) )[0-3]\d[01]\d\/20\d{2}(?![\d/])/gu
// "24/1 1/2017", "29/12/201 7", "26/12-2014"; "l5/10/2024"
const TORN_DAY = /(?<![\p{L}\p{N}/])\d{1,2}\/(?:\d{1,2}\/20\d \d|\d \d\/20\d{2}|(?:0?[1-9]|1[0-2])-20\d{2})(?!\d)/gu
const LETTERED_DAY =
  /(?<![\p{L}\p{N}/])(?:(?:[lIOŠ|]\d|\d[lIOŠS|])\/\d{1,2}|\d{1,2}\/(?:[lIOŠ|]\d|\d[lIOŠS|]))\/20\d{2}(?!\d)/gu
const LETTERED_SHORT_DAY =
  /(?<![\p{L}\p{N}])(?<=ngày )(?:(?:[lIO|!]\d|\d[lIO|!])\/\d{1,2}|\d{1,2}\/(?:[lIO|!]\d|\d[lIO|!]))(?![\p{L}\d/])/gu
// A day that no month has, a month that no year has, read as digits: "ngày 42/02/2018", "ngày 40 tháng 10 năm 2018".
const NO_DAY =
  /(?<![\p{L}\p{N}])(?<=ngày )(?:(?:3[2-9]|[4-9]\d)(?:\/\d{1,2}\/| tháng \d{1,2} năm )|\d{1,2}(?:\/| tháng )(?:1[3-9]|[2-9]\d)(?:\/| năm ))20\d{2}(?!\d)/gu
// "DBND tỉnh"
const LETTERED_SHORT =
  /(?<![\p{L}\p{N}])(?:[DLOIJCB]BND|UBNĐ|UBMD|HĐNĐ)(?= (?:tỉnh|huyện|xã|thành phố|thị xã|phường|các)(?!\p{L}))/gu
// "Đề án Ú6", "Điều 1Š"; "Mẫu số li", "điểm |", "Điều d.", "Š năm"
const LETTERED_NUMBER =
  /(?<![\p{L}\p{N}])(?:(?:(?:Đề án|Điều|[Kk]hoản|[Qq]uý|Quân khu) (?:[ÚÓÒOŠIl]\d|\d[ÚÓŠl]|Š§|[Š§])|(?:[Mm]ẫu số|[Pp]hụ lục) (?:l[il\d]|[lI]\d))(?![\p{L}\d])|(?:điểm|khoản) \|(?= )|(?<!.)Điều [dl|!](?=[.:] )|[Š§] (?:năm|tháng|ngày|giờ|phút|người|triệu|tỷ)(?!\p{L}))/gu
// Letters of a body's name: "Sở VY tế", "các huyện ủ ủy".
const LETTERED_NAME =
  /(?<![\p{L}\p{N}])(?:(?:Sở|Bộ|Phòng|Trạm|ngành) (?:VY|V|VV|W|X|ŸY) ?t[eêếéẻ]|(?:huyện|tỉnh|thành|thị|đảng) [uủùúũụ] (?:ủy|uỷ))(?!\p{L})/gu
// "Bộ tế" has lost its Y.
const LOST_LETTER = /(?<![\p{L}\p{N}])(?:Sở|Bộ) t[ếêẻé](?!\p{L})/gu
const GARBLED_OWN = /(?<![\p{L}\p{N}])s[ốóô] ?\d{0,2}[^\s\d\p{L}.,;:()“”"/-][^\s/]{0,6} ?\/\p{Lu}{2,6}-\p{Lu}{2,}/gu
// "Như mục lÏ": letters and marks among the numerals of a section.
const DAMAGED_SECTION =
  /(?<![\p{L}\p{N}])(?:như )?(?:mục|phần) (?=[IVX]{1,3}[lÏ|!]|[lÏ|!][IVXlÏ])[IVXlÏ|!1]{2,4}(?!\p{L})/giu
// "II" that is read as "H": "khóa XIH".
const DAMAGED_ROMAN =
  /(?<![\p{L}\p{N}])(?:[Kk]h(?:óa|oá)|KH(?:ÓA|OÁ)|[Mm]ục|[Pp]hần|[Cc]hương|[Hh]ạng) (?=[IVX]*(?:IH|HI|VH))[IVXH]{2,5}(?!\p{L})/gu
/** "Kèm theo Công văn sốI9Ä1/SYT-NVY": what an annex comes with. */
const DAMAGED_COVER =
  /(?<![\p{L}\p{N}])(?<=[Kk]èm theo[^()/]{1,40} )s[ốóô] ?:? ?(?!\d{1,6}[a-zđ]? ?[/⁄-]|[._…: ]|[/⁄]|\d{4} ?\/)[^\s()/]{1,8} ?[/⁄] ?(?:\d{4}\/)?\p{Lu}{2,6}[-.]\p{Lu}{2,6}(?!\p{L})/gu
// "qua" before the desk a report goes through.
const DAMAGED_THROUGH =
  /\((?:ga|gua|aua|oua|dua) (?=(?:Ban|Sở|Phòng|Văn phòng|Công an|Bộ|Chi cục|Cục)(?!\p{L}))[^()]{2,60}\)?/gu

// Symbols with a letter of their type or of their issuer changed: "15/TTz-SYT", "15/2016/CI-UBND", "15/5YT-NVY".
const SPOILT_TYPE =
  /(?<![\p{L}\p{N}/])\d{1,5}\/(?:(?:19|20)\d{2}\/)?(?:C[I1l]|CT1|TI[rt]|TT[zyx:]|T[1l]r|K[I1]{2}|5\p{Lu}{2,6})- ?\p{Lu}[\p{Lu}\d]{1,9}(?!\p{L})/gu
// Those of councils and committees in letters that none has: "15/NQ-HĐNĐ"; a typing hand turns them about too.
const SPOILT_BODY =
  /(?<![\p{L}\p{N}/])\d{1,5}\/(?:(?:19|20)\d{2}\/)?\p{Lu}\p{L}{1,3}- ?(?:HĐNĐ|HDĐND|HĐ[ĐÐ]{1,2}ND|HĐDN|UBNĐ|UNBD|UBDN|UBMD)(?![\p{L}\d])/gu
/** Who has ever given out circulars. */
const MINISTRIES =
  'BBCVT|BCA|BCN|BCT|BCTVN|BDTTG|BG[DĐ](?:&|V)?ĐT|BGTVT|BKH|BKHCN|BKHCNMT|BKHĐT|BL[ĐD]TBXH|BNG|BNN|BNNMT|BNNPTNT|BNV|BQP|BTC|BTM|BTNMT|BTP|BTS|BTTTT|BVHTT|BVHTTDL|BVHTT&DL|BXD|BYT|KTNN|NHNN|TANDTC|TTCP|UBDT|UBTDTT|VKSNDTC|VKSTC|VPCP|VPCTN|VPQH'
const SPOILT_CIRCULAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}/])\d{1,3}\/(?:19|20)\d{2}\/TT-(?!(?:${MINISTRIES})(?![\p{L}\d]))\p{Lu}[\p{Lu}&]{2,9}(?![\p{L}\d-])`,
  'gu',
)

type Damage = {
  pattern: RegExp
  /** Small letters without which the pattern is not tried. */
  needs?: readonly string[]
  note: string
  proposal?: (printed: string) => string
  unless?: RegExp
  anywhere?: true
  /** Where the text was typed, the same letters are a slip of the hand or of the file. */
  scanned?: true
}

const DAMAGES: readonly Damage[] = [
  { pattern: DAMAGED_SECTION, note: 'Số mục in bị hỏng.', anywhere: true },
  { pattern: DAMAGED_THROUGH, note: 'Tên nơi nhận báo cáo in bị hỏng.' },
  { pattern: GLUED_SYMBOL, note: 'Ký hiệu mất dấu gạch nối.', proposal: withHyphen, anywhere: true },
  { pattern: SPOILT_TYPE, note: 'Ký hiệu in bị hỏng.', scanned: true },
  { pattern: SPOILT_BODY, note: 'Ký hiệu sai chữ: không có cơ quan nào viết tắt như vậy.' },
  { pattern: SPOILT_CIRCULAR, note: 'Ký hiệu in bị hỏng.', scanned: true },
  { pattern: BROKEN_YEAR, note: 'Số hiệu in bị hỏng.', unless: /^\d{1,4}\/(?:19|20)\d\d ?\//u },
  { pattern: DAMAGED_QUARTER, note: 'Số La Mã in bị hỏng.', anywhere: true, scanned: true },
  { pattern: DAMAGED_ROMAN, note: 'Số La Mã in bị hỏng.', scanned: true },
  { pattern: SCATTERED_DAY, note: 'Ngày, tháng in bị hỏng.', scanned: true },
  { pattern: SPOILT_YEAR, note: 'Ngày, tháng in bị hỏng.', scanned: true },
  { pattern: LOST_STROKE, note: 'Ngày, tháng in bị hỏng.', scanned: true },
  { pattern: LETTERED_SHORT_DAY, note: 'Ngày, tháng in bị hỏng.' },
  { pattern: TORN_DAY, note: 'Ngày, tháng in bị hỏng.', scanned: true },
  { pattern: NO_DAY, note: 'Ngày, tháng in bị hỏng.', scanned: true },
  { pattern: LETTERED_SHORT, note: 'Tên cơ quan in bị hỏng.', scanned: true },
  { pattern: LETTERED_DAY, note: 'Ngày, tháng in bị hỏng.' },
  { pattern: LETTERED_NUMBER, note: 'Số in bị hỏng.', scanned: true },
  { pattern: LETTERED_NAME, note: 'Tên cơ quan in bị hỏng.', anywhere: true, scanned: true },
  { pattern: SPACED_DAY, note: 'Ngày, tháng in bị hỏng.', unless: SOUND_DAY, scanned: true },
  { pattern: LOST_LETTER, note: 'Tên cơ quan in bị hỏng.', scanned: true },
  { pattern: GARBLED_DAY, note: 'Ngày, tháng in bị hỏng.', unless: SOUND_DAY, scanned: true },
  { pattern: SPOILT_LAST, note: 'Năm in bị hỏng.', anywhere: true, scanned: true },
  { pattern: LOST_MONTH, note: 'Ngày, tháng in bị hỏng.', scanned: true },
  { pattern: LETTERED_SYMBOL, note: 'Ký hiệu in bị hỏng.', scanned: true },
  { pattern: DAMAGED_DAY, note: 'Ngày, tháng in bị hỏng.' },
  { pattern: DAMAGED_CLOCK, note: 'Giờ in bị hỏng.' },
  { pattern: DAMAGED_COUNT, note: 'Số ngày in bị hỏng.' },
  { pattern: DAMAGED_COVER, needs: ['kèm theo'], note: 'Số của văn bản mà phụ lục kèm theo in bị hỏng.' },
  { pattern: GARBLED_OWN, note: 'Số hiệu in bị hỏng.' },
]

const FORMS = DAMAGES.map(({ pattern, needs, note, proposal, unless, ...where }) => ({
  ...where,
  form: form(
    pattern,
    (_, { 0: printed }) =>
      unless?.test(printed) ? undefined : { note, ...(proposal && { proposal: proposal(printed) }) },
    needs,
  ),
}))

const groupFor = (damaged: boolean, text: boolean) =>
  groupOf(
    FORMS.filter(({ scanned, anywhere }) => (damaged || !scanned) && (text || anywhere)).map(({ form: one }) => one),
  )
const IN_TEXT = { damaged: groupFor(true, true), typed: groupFor(false, true) }
const ANYWHERE = { damaged: groupFor(true, false), typed: groupFor(false, false) }

/** What may stand in a block of a paper that was scanned, or of one that was typed: in its text, or anywhere. */
export const damagesOf = (damaged: boolean, text: boolean) => (text ? IN_TEXT : ANYWHERE)[damaged ? 'damaged' : 'typed']

function withHyphen(symbol: string): string {
  return symbol.replace(/\/(KH|QĐ|CT|TB|BC|TTr|CV|NQ|HD|CĐ|UBND)/u, '/$1-')
}
