/** Names of units brought to one form, so that abbreviations, accents set elsewhere and other provinces' papers find their unit. */

/** The five tone marks, wherever the syllable carries them: "hoá" and "hóa" are one word. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Abbreviations as offices write them, longest first; keys are written without accents and marks. */
const ABBREVIATIONS: readonly [string, string][] = [
  ['doan thanh nien cong san ho chi minh', 'tỉnh đoàn'],
  ['doan tncs ho chi minh', 'tỉnh đoàn'],
  ['doan tncs hcm', 'tỉnh đoàn'],
  ['nong nghiep va mt', 'nông nghiệp môi trường'],
  ['nong nghiep mt', 'nông nghiệp môi trường'],
  ['tai nguyen va mt', 'tài nguyên môi trường'],
  ['tai nguyen mt', 'tài nguyên môi trường'],
  ['khoa hoc va cn', 'khoa học công nghệ'],
  ['khoa hoc cn', 'khoa học công nghệ'],
  ['thong tin va tt', 'thông tin truyền thông'],
  ['thong tin tt', 'thông tin truyền thông'],
  ['nn va ptnt', 'nông nghiệp phát triển nông thôn'],
  ['nn ptnt', 'nông nghiệp phát triển nông thôn'],
  ['nnptnt', 'nông nghiệp phát triển nông thôn'],
  ['nn va mt', 'nông nghiệp môi trường'],
  ['nn mt', 'nông nghiệp môi trường'],
  ['nnmt', 'nông nghiệp môi trường'],
  ['ptnt', 'phát triển nông thôn'],
  ['tn va mt', 'tài nguyên môi trường'],
  ['tn mt', 'tài nguyên môi trường'],
  ['tnmt', 'tài nguyên môi trường'],
  ['tt va tt', 'thông tin truyền thông'],
  ['tt tt', 'thông tin truyền thông'],
  ['tttt', 'thông tin truyền thông'],
  ['kh va cn', 'khoa học công nghệ'],
  ['kh cn', 'khoa học công nghệ'],
  ['khcn', 'khoa học công nghệ'],
  ['kh va dt', 'kế hoạch đầu tư'],
  ['kh dt', 'kế hoạch đầu tư'],
  ['khdt', 'kế hoạch đầu tư'],
  ['gd va dt', 'giáo dục đào tạo'],
  ['gd dt', 'giáo dục đào tạo'],
  ['gddt', 'giáo dục đào tạo'],
  ['gtvt', 'giao thông vận tải'],
  ['ld tb va xh', 'lao động thương binh xã hội'],
  ['ld tb xh', 'lao động thương binh xã hội'],
  ['ldtb xh', 'lao động thương binh xã hội'],
  ['ld tbxh', 'lao động thương binh xã hội'],
  ['ldtbxh', 'lao động thương binh xã hội'],
  ['vh tt va dl', 'văn hóa thể thao du lịch'],
  ['vh tt dl', 'văn hóa thể thao du lịch'],
  ['vhtt dl', 'văn hóa thể thao du lịch'],
  ['vhttdl', 'văn hóa thể thao du lịch'],
  ['ubmttqvn', 'ủy ban mặt trận tổ quốc việt nam'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttqvn', 'mặt trận tổ quốc việt nam'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubnd', 'ủy ban nhân dân'],
  ['hdnd', 'hội đồng nhân dân'],
  ['vksnd', 'viện kiểm sát nhân dân'],
  ['tand', 'tòa án nhân dân'],
  ['bchqs', 'bộ chỉ huy quân sự'],
  ['chqs', 'chỉ huy quân sự'],
  ['bdbp', 'bộ đội biên phòng'],
  ['lhpn', 'liên hiệp phụ nữ'],
  ['ldld', 'liên đoàn lao động'],
  ['bhxh', 'bảo hiểm xã hội'],
  ['bcd', 'ban chỉ đạo'],
  ['bql', 'ban quản lý'],
  ['ttyt', 'trung tâm y tế'],
  ['pt th', 'phát thanh truyền hình'],
  ['ptth', 'phát thanh truyền hình'],
  ['vp', 'văn phòng'],
  ['ca', 'công an'],
]

/** Words that join the parts of a name and are set or left out at will. */
const JOINERS = new Set(['va', 'và'])

/** Small letters, one place for the tone, marks as spaces. */
export function toned(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(placeTone)
    .join(' ')
}

function placeTone(syllable: string): string {
  const marks = syllable.normalize('NFD')
  const tone = marks.match(TONES)?.[0] ?? ''
  // i and y are written for each other at the end of "lí", "lý", "kĩ", "kỹ"; after a vowel ("tây", "tai") they are not.
  const base = marks.replace(TONES, '').replace(/^([bcđdghklmnpqrstvx]+)y$/u, '$1i')
  return base.normalize('NFC') + tone
}

/** As it is kept: composed letters, one space between two words. */
export const oneSpace = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Without accents too. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Names repeat: the tree's own, and those of the papers of a day. */
const MADE = new Map<string, string>()
const MOST_MADE = 20000

/** The name spelt out: abbreviations expanded, joining words left out. */
export function nameKey(text: string): string {
  const made = MADE.get(text)
  if (made !== undefined) return made
  const key = makeKey(text)
  if (MADE.size >= MOST_MADE) MADE.clear()
  MADE.set(text, key)
  return key
}

function makeKey(text: string): string {
  let words = ` ${toned(text)} `
  let plain = ` ${bare(text)} `
  for (const [short, long] of ABBREVIATIONS) {
    for (let at = plain.indexOf(` ${short} `); at >= 0; at = plain.indexOf(` ${short} `)) {
      const before = plain.slice(0, at).trim().split(' ').filter(Boolean).length
      const taken = short.split(' ').length
      const list = words.trim().split(' ')
      words = ` ${[...list.slice(0, before), ...toned(long).split(' '), ...list.slice(before + taken)].join(' ')} `
      plain = ` ${bare(words)} `
    }
  }
  return words
    .trim()
    .split(' ')
    .filter(word => word && !JOINERS.has(bare(word)))
    .join(' ')
    .replace(NATION, '')
}

/** "Ủy ban MTTQ Việt Nam tỉnh" is "Ủy ban MTTQ tỉnh". */
const NATION = new RegExp(` ${toned('việt nam')}(?= |$)`, 'u')

/** Posts whose holder stands for the body: "Giám đốc Sở Y tế" is Sở Y tế. */
const HEADS =
  /^(?:(?:các )?(?:đồng chí )?(?:phó )?(?:thủ trưởng|giám đốc|chủ tịch|chủ nhiệm|bí thư|tổng biên tập|hiệu trưởng|cục trưởng|chi cục trưởng|viện trưởng|chánh án|chỉ huy trưởng|tư lệnh|lãnh đạo|người đứng đầu|trưởng phòng|trưởng ban|chánh văn phòng|chánh thanh tra|trưởng)) +/iu

/** The body behind a post, and whether there was one. */
export function withoutHead(written: string): { name: string; head: boolean } {
  const name = written.normalize('NFC').trim()
  const m = HEADS.exec(name)
  if (!m) return { name, head: false }
  const rest = name.slice(m[0].length).replace(/^của +/iu, '')
  const post = m[0].trim().toLowerCase()
  // "Chánh Văn phòng Sở", "Trưởng phòng Tổ chức", "Trưởng ban Dân tộc": the kind of body is in the post.
  const kind = /(?:văn phòng|thanh tra|phòng|ban)$/u.exec(post)?.[0]
  if (kind && !rest.toLowerCase().startsWith(kind) && !/^(?:các|những) /iu.test(rest))
    return { name: `${kind} ${rest}`, head: true }
  return { name: rest, head: true }
}

/** Provinces before and after July 2025 (Nghị quyết 202/2025/QH15), to see that a paper comes from another one. */
export const PROVINCES: readonly string[] = (
  'Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế|Thừa Thiên Huế|Thừa Thiên - Huế|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Lai Châu|Sơn La|Yên Bái|' +
  'Hòa Bình|Thái Nguyên|Lạng Sơn|Quảng Ninh|Bắc Giang|Phú Thọ|Vĩnh Phúc|Bắc Ninh|Hải Dương|Hưng Yên|Thái Bình|Hà Nam|Nam Định|Ninh Bình|' +
  'Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Quảng Nam|Quảng Ngãi|Bình Định|Phú Yên|Khánh Hòa|Ninh Thuận|Bình Thuận|Kon Tum|Gia Lai|' +
  'Đắk Lắk|Đắk Nông|Lâm Đồng|Bình Phước|Tây Ninh|Bình Dương|Đồng Nai|Bà Rịa - Vũng Tàu|Long An|Tiền Giang|Bến Tre|Trà Vinh|Vĩnh Long|' +
  'Đồng Tháp|An Giang|Kiên Giang|Hậu Giang|Sóc Trăng|Bạc Liêu|Cà Mau'
).split('|')
