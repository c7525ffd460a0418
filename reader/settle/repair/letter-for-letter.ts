/** Damage that a few letters around it tell for certain; as many letters are put in its place, so the way back to the paper stays as it is. */

const HORN = '\u031b'
const CIRCUMFLEX = '\u0302'

/** Vowels of two letters, one of which lost its mark, as none is spelt: "trưỏng", "đuợc", "quyét", "thuọc". */
const TORN_VOWELS: readonly (readonly [torn: RegExp, whole: string, letter: 0 | 1])[] = [
  [/ư[oòóỏõọ]/giu, HORN, 1],
  [/(?<!q)u[ơờớởỡợ](?=[cmnptiu])/giu, HORN, 0],
  [/(?<!g)[iy][éèẻẽẹ](?=[cmnptu])/giu, CIRCUMFLEX, 1],
  [/(?<!q)u[óòỏõọ](?=[cmnpt])/giu, CIRCUMFLEX, 1],
]

/** Cheaper than each of them: most texts hold none. */
const ANY_TORN = /[ưƯ][oòóỏõọOÒÓỎÕỌ]|[uU][ơờớởỡợóòỏõọƠỜỚỞỠỢÓÒỎÕỌ]|[iyIY][éèẻẽẹÉÈẺẼẸ]|[ÿŸ]/

/** Vowels as they are spelt. */
export function wholeVowels(text: string): string {
  if (!ANY_TORN.test(text)) return text
  let out = text.replaceAll('ÿ', 'y').replaceAll('Ÿ', 'Y')
  for (const [torn, mark, at] of TORN_VOWELS)
    out = out.replace(torn, ([...letters]) => {
      letters[at] = withMark(letters[at]!, mark)
      return letters.join('')
    })
  return out
}

/** The mark of a letter stands before its tone. */
function withMark(letter: string, mark: string): string {
  const [bare, ...tone] = letter.normalize('NFD')
  return (bare + mark + tone.join('')).normalize('NFC')
}

/** Heads of fields that a department or a ministry alone has; "Số LĐ", "Số KH" may be heads of columns. */
const FIELD = [
  'Y tế|Tài chính|Tài nguyên|Nội vụ|Xây dựng|Tư pháp|Công [Tt]hương|Giáo dục|GD ?&|GDĐT|Nông nghiệp|NN ?&|NN và|NNPTNT|Khoa học',
  'KH ?&|KHCN|Thông tin và|TT ?&|Văn hóa|VH ?[,&]|VHTT|Giao thông|GTVT|Kế hoạch (?:và|-) Đ|Lao động ?[-–,]|LĐ ?[-–]|LĐTB|Du lịch|Ngoại vụ',
].join('|')
const MINISTRY = `${FIELD}|Công an|Quốc phòng|Ngoại giao|Dân tộc và`
const OFFICE =
  'Kế hoạch|Tổ chức|Tài chính|Nghiệp vụ|Giáo dục|Y tế|Kinh tế|Văn hóa|Nội vụ|Quản lý|Hành chính|Lao động|Tư pháp'
const O = '[oòóỏõọôồốổỗộơờớởỡợ]'
const A = '[aàáảãạăằắẳẵặâầấẩẫậ]'
const LONG_DATE = String.raw` \d{1,2} th${A}ng \d{1,2} n${A}m \d{4}(?!\d)`

/** Kinds of bodies, provinces and words of days by what stands beside them: the letters without marks, as printed at a place, as meant. */
export const BESIDE: readonly (readonly [bare: string, printed: RegExp, meant: string])[] = [
  ['so', new RegExp(`S${O}(?= (?:${FIELD}))`, 'uy'), 'Sở'],
  ['so', new RegExp(String.raw`(?<=(?<!\p{L})[Cc]ác )s${O}(?=, (?:ban|ngành)(?!\p{L}))`, 'uy'), 'sở'],
  ['bo', new RegExp(`B${O}(?= (?:${MINISTRY}))`, 'uy'), 'Bộ'],
  ['phong', new RegExp(`Ph${O}ng(?= (?:${OFFICE}))`, 'uy'), 'Phòng'],
  ['cuc', /C[uùúủũụ]c(?= (?:Thuế|Hải quan|Thống kê|Quản lý|Thi hành|Kiểm|Thú y|Chăn nuôi|Trồng trọt))/uy, 'Cục'],
  ['chong', new RegExp(`(?<=[Pp]hòng,? )ch${O}ng`, 'uy'), 'chống'],
  [
    'tinh',
    /(?<=(?:UBND|HĐND|(?:[Bb]an|[Đđ]ồng) nhân dân|[Nn]hà nước) )t[iíìĩị]nh(?! (?:toán|đến|từ|theo|nguyện|giản|gọn|thần)(?!\p{L}))/uy,
    'tỉnh',
  ],
  ['tinh', /(?<=(?<!\p{L})[Cc]ác )t[iíìĩị]nh(?=, (?:thành|huyện|thị)(?!\p{L}))/uy, 'tỉnh'],
  ['ubnd', /(?<![/-])[UƯÚÙỦŨỤ]BN[DĐ]/uy, 'UBND'],
  ['hdnd', /(?<![/-])H[DĐ]N[DĐ]/uy, 'HĐND'],
  ['ngay', new RegExp(String.raw`ng${A}[yỳýỷỹỵ](?=${LONG_DATE}| \d{1,2}/\d{1,2}/\d{4}(?!\d))`, 'uy'), 'ngày'],
  [
    'thang',
    new RegExp(String.raw`(?<=(?<!\p{L})[Nn]g${A}y \d{1,2} )th${A}ng(?= \d{1,2} n${A}m \d{4}(?!\d))`, 'uy'),
    'tháng',
  ],
  ['thang', new RegExp(String.raw`th${A}ng(?= \d{1,2}(?:/| n${A}m )20\d{2}(?!\d))`, 'uy'), 'tháng'],
  ['nam', new RegExp(String.raw`(?<=(?<!\p{L})th${A}ng \d{1,2} )n${A}m(?= \d{4}(?!\d))`, 'uy'), 'năm'],
  ['nam', /n[àáảãạắằẳẵặâầấẩẫậ]m(?= 20\d{2}(?!\d))/uy, 'năm'],
  ['quy', /qu[yỳýỷỹỵ](?= (?:I{1,3}|IV|[1-4])(?:\/| năm )20\d{2}(?!\d))/uy, 'quý'],
  ['qui', /qu[iìíỉĩị](?= (?:I{1,3}|IV|[1-4])(?:\/| năm )20\d{2}(?!\d))/uy, 'quý'],
]
