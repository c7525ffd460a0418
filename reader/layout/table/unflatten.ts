/**
 * Texts copied off a web page: letterhead, clauses and closing run on in one stretch, their lines broken anywhere.
 * The stretch is joined and cut again where a part of the paper must begin.
 */
import { matchesOf } from '../../scanner/matches.ts'
import { cut, joined } from '../../text/text.ts'
import type { Strip } from '../strip.ts'

const MOTTO = /C[ỘỌ]NG\s+H[ÒO][ÀA]?A?\s+XÃ\s+HỘI|ĐẢNG CỘNG SẢN VIỆT NAM/u
/** A draft leaves its day blank. */
const DAY = String.raw`[Nn]gày [\d.…]{0,5} ?tháng [\d.…]{0,5} ?năm \d{4}`
const DATE = new RegExp(String.raw`${DAY} (?=\p{Lu}{2}|V ?/ ?v|Kính gửi)`, 'iu')

/** Two lines of a letterhead that no clerk sets on one. */
const RUN_ON = /VIỆT NAM Độc lập|năm \d{4} (?:\p{Lu}{2}|Kính gửi)/u

/** A letterhead with its type is longer than this, in letters. */
const WHOLE_HEAD = 160

/** Strips as they are, or cut anew where the letterhead shows that lines mean nothing. */
export function unflattened(strips: Strip[]): Strip[] {
  const head = strips.slice(0, 12).filter(strip => !strip.cell)
  const text = head.map(strip => strip.flow.text).join(' ')
  const inOne =
    head.some(strip => /Hạnh phúc.{0,60}Số ?: ?/u.test(strip.flow.text) && strip.flow.text.length > 60) ||
    head.some(({ flow }) => flow.text.length > WHOLE_HEAD && MOTTO.test(flow.text) && DATE.test(flow.text)) ||
    (/Hạnh phúc[ -]{0,40}Số ?:/u.test(text) && head.some(strip => RUN_ON.test(strip.flow.text)))
  if (!inOne || !MOTTO.test(text) || !DATE.test(text)) return strips
  const until = strips.findIndex(strip => strip.cell)
  const flat = until < 0 ? strips : strips.slice(0, until)
  return [
    ...flat.filter(strip => strip.apart),
    ...stretchesOf(flat.filter(strip => !strip.apart)).flatMap(cutAnew),
    ...strips.slice(flat.length),
  ]
}

/** Behind these the word of a type stands in the abstract of another paper. */
const OBJECT_OF =
  'BAN HÀNH|TRIỂN KHAI|THỰC HIỆN|THI HÀNH|PHÊ DUYỆT|XÂY DỰNG|ĐIỀU CHỈNH|BỔ SUNG|CÔNG BỐ|CỦA|VỀ|THEO|CÁC|MỘT SỐ|VÀ|SỞ'
/** A blank line that stands within no sentence parts also where lines mean nothing. */
const isApart = ({ gap, flow }: Strip) => gap > 0 && !/^\p{Ll}/u.test(flow.text)

/** The lines up to where a part is known to begin, and from there on. */
function stretchesOf(strips: Strip[]): Strip[][] {
  const stretches: Strip[][] = []
  for (const strip of strips) {
    if (strip.cut || isApart(strip) || stretches.length === 0) stretches.push([strip])
    else stretches.at(-1)!.push(strip)
  }
  return stretches
}

// Where a part begins, in the order they stand: motto, number, type, authority, grounds, articles, clauses, closing.
const SEAMS = [
  // The body above and the one that issues.
  String.raw`(?= (?:SỞ|VĂN PHÒNG|PHÒNG|CỤC|CHI CỤC|TỔNG CỤC|VỤ|TRUNG TÂM|THANH TRA|BAN QUẢN LÝ|BAN CHỈ ĐẠO|UBND|TRƯỜNG|BỆNH VIỆN|BẢO HIỂM XÃ HỘI|CÔNG AN|HỌC VIỆN|ĐẢNG [ỦU][YỶ]|TRẠM|HỘI ĐỒNG) )(?<=^(?:UBND|[ỦU][YỶ] BAN NHÂN DÂN|BỘ|TỔNG CỤC|SỞ|PHÒNG|CÔNG AN|TỈNH [ỦU][YỶ]|ĐẢNG BỘ) [\p{Lu}\d ,&-]{3,40})(?<! (?:QUỐC|HẢI|BIÊN|VĂN|MÔI)) `,
  '(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI)',
  String.raw`(?<=\p{Lu}{2}|\d) {1,2}(?=Số ?:? ?\d{0,5} ?[/-] ?\p{Lu}{2})`,
  ' (?=ĐẢNG CỘNG SẢN VIỆT NAM)|(?<=ĐẢNG CỘNG SẢN VIỆT NAM) ',
  '(?<=CHỦ NGHĨA VIỆT NAM) (?=\\p{Lu}{2})',
  '(?<=\\p{Lu}{2}) (?=Độc lập [-–])',
  '(?<=Hạnh phúc) [ -]*',
  String.raw`(?<=${DAY}) (?=\p{Lu}{2}|V ?/ ?v )`,
  String.raw`(?<=(?:\d|Số ?: ?)/[\p{Lu}\d-]{2,20}) (?=V ?/ ?v )`,
  String.raw`(?<= (?<!(?:${OBJECT_OF}) )(?:QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|THÔNG BÁO|CÔNG ĐIỆN|NGHỊ QUYẾT|BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN|CHƯƠNG TRÌNH)) (?=\p{Lu}{2,} \p{Lu})`,
  String.raw`(?<=\p{Lu}{2}|\d{4}|[)”]) (?=(?:(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG)|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)[\p{Lu} ,-]* (?:Căn cứ|điện|Thực hiện|Xét|Kính gửi))`,
  String.raw`(?<=[\p{L}\d;.:,)”/])(?<!(?:^| )(?:\d{1,2}\.|[a-zđ]\))) (?=Căn cứ (?:Luật|Nghị|Quyết|Thông|Chỉ|Kế|Công|Điều|Kết|Chương|Pháp)|Xét đề nghị|Theo đề nghị|QUYẾT ĐỊNH ?:|Kính gửi ?:|Nơi nhận ?:)`,
  String.raw`(?<=\p{Ll}|\d) (?=Thực hiện (?:Kế hoạch|Nghị quyết|Chỉ thị|Công văn|Công điện|Quyết định|Hướng dẫn|Chương trình|Thông tư|Luật)(?: \p{Ll}{1,4})? |Ngày \d{1,2}(?:/| tháng ))`,
  '(?<=QUYẾT ĐỊNH ?:) ',
  String.raw`(?<=[\p{L}\d;.:,)”/]) (?=Điều \d{1,3}\. |Chương [IVX]+ |PHỤ LỤC|Phụ lục [IVX\d]+ )`,
  String.raw`(?<=[\p{Lu}.;:)”/]) (?=[IVX]{1,4}(?:\.|-) \p{Lu}{2})`,
  String.raw`(?<=[.;:)”/]|\p{Lu}{2}) (?=\d{1,2}(?:\.\d{1,2})?\. ?\p{Lu})`,
  // "2. Nâng cao năng lực 2.1. Rà soát …"
  String.raw` (?=(?<above>\d{1,2})\.1\. ?\p{Lu})(?<=(?:^|[.;:)”/]|\p{Lu}{2}) \k<above>\. \p{Lu}[^.:]{3,300} )`,
  String.raw`(?<=[.;:)”]) (?=[a-zđ]\) \p{Lu})`,
  String.raw`(?<=[.;:)]) (?=[-+] \p{Lu})`,
  String.raw`(?<=\./\.) `,
  '(?<=[;.,:]) (?=- Lưu)',
  String.raw`(?<=\p{L}|[.;:)\d]) (?=(?:TM|KT|TL|TUQ)\. \p{Lu}{2})`,
  String.raw`(?<=(?:TM|KT|TL|TUQ)\. [\p{Lu} ]{4,40})(?<!PHÓ) (?=PHÓ |CHỦ TỊCH|KT\.)`,
  String.raw`(?<=(?:TỊCH|ĐỐC|TRƯỞNG|TUỚNG|TƯỚNG|PHÒNG|BAN|THƯ)) (?=(?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+(?:$| (?:PHỤ LỤC|Phụ lục|DANH MỤC|FILE)))`,
  String.raw` (?=PHỤ LỤC (?:[IVX]+|\d+|\p{Lu}{2})|Phụ lục (?:(?:số )?(?:[IVX]+|\d+)(?: ?:| \p{Lu}{2})|\p{Lu}{2}))`,
  String.raw`(?<=Lưu ?:? ?VT[^;]{0,40}?[.;)])(?<!(?:TM|KT|TL|TUQ|Q)\.) (?=(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG BAN|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG) )`,
]
/** Verbs that open a line and stand in no name: a capital in the middle of a sentence begins another line. */
const OPENING =
  '(?:Chủ trì|Phối hợp|Hướng dẫn|Rà soát|Tăng cường|Thực hiện|Triển khai|Tiếp tục|Đẩy mạnh|Khẩn trương|Chủ động|Theo dõi|Cân đối|Bố trí|Cập nhật|Đôn đốc|Thường xuyên|Kịp thời|Nghiêm túc|Chịu trách nhiệm|Tập trung|Khảo sát|Mời|Định kỳ|Nắm chắc|Căn cứ chức năng|Theo chức năng|Trên cơ sở)'
const OTHER_VERB =
  '(?:Chỉ đạo|Tổ chức|Xây dựng|Tham mưu|Báo cáo|Tổng hợp|Nghiên cứu|Kiểm tra|Tuyên truyền|Vận động|Bảo đảm|Đảm bảo|Lập|Ban hành|Hỗ trợ|Cung cấp|Đề xuất|Quản lý|Phân công|Lãnh đạo|Quán triệt|Huy động|Giám sát|Đánh giá|Thẩm định|Phát huy|Xử lý|Giải quyết|Trình|Giao|Làm|Là|Phổ biến|Thông tin|Phát động|Đăng tải)'
/** A heading that names a body, its duties behind it. */
const BODY = String.raw`(?<=(?:^|[.;:)”/]|\p{Lu}{2}) (?:\d{1,2}(?:\.\d{1,2})?\.|[a-zđ]\)) (?:Các )?(?:[Ss]ở|[Bb]ộ|[ỦU][ỷy] ban|UBND|Công an|Phòng|[Bb]an|Văn phòng|Thanh tra|Cục|Chi cục|Tổng cục|Vụ|Trung tâm|Hội|Đài|Báo|Liên đoàn|Viện|Trường|Bệnh viện|Ngân hàng|Kho bạc|Bảo hiểm|Thủ trưởng|Giám đốc|Chủ tịch|Trưởng) [^.;:]{3,120})`
/** A title is no longer than this, in letters. */
const TITLE = String.raw`(?<=(?:^|[.;:)”/]|\p{Lu}{2}) \d{1,2}(?:\.\d{1,2})?\. (?=\p{Lu})[^.;:]{3,160})`
SEAMS.push(
  // A title in capitals, and the sentence below it.
  String.raw`(?<=\p{Lu}{2,} \p{Lu}{2,}[”")]?|\p{Lu}{2,} \d{4})(?<!TNHH(?: MTV)?) (?=\p{Lu}\p{Ll}*,? \p{Ll})`,
  String.raw`(?<=\p{Lu}{2}) (?=- \p{Lu}\p{Ll})`,
  String.raw`(?<=\.) (?=\p{Lu}\p{Ll})(?<=Kính gửi ?:[^.]{5,600}\. )`,
  String.raw`(?<=\p{L}{2}[)”]?) (?=${OPENING}(?:,| \p{Ll}))`,
  String.raw`(?= ${OTHER_VERB} \p{Ll})(?<! (?:Bộ|Sở|Phòng|Ban|Vụ|Cục|Viện|Trường|Trung tâm))${BODY} `,
  String.raw` (?=- (?:${OPENING}|${OTHER_VERB})[, ]|a\) \p{Lu}|1\.1\. \p{Lu})${TITLE}`,
  String.raw`(?<=[.;])(?<!(?:^| )\d{1,2}\.) (?=(?:Trên đây là|Nhận được) |(?:Trong q|Q)uá trình (?:tổ chức |triển khai )?thực hiện|(?:Yêu cầu|Đề nghị) (?:các|[Tt]hủ trưởng|[Cc]hủ tịch)|(?:UBND|Ủy ban nhân dân) \p{L}{2,7} (?:yêu cầu|đề nghị))`,
)
/** All but the motto are cut at a space. */
const SEAM = new RegExp(`(?=[ C])(?:${SEAMS.join('|')})`, 'gu')

/** One stretch in which several lines have run together. */
export const cutApart = (strip: Strip): Strip[] => cutAnew([strip])

function cutAnew(strips: Strip[]): Strip[] {
  const flow = joined(strips.map(strip => strip.flow))
  const cuts = matchesOf(SEAM, flow.text)
  const parts: Strip[] = []
  let from = 0
  for (const at of [
    ...cuts.map(m => ({ start: m.index, end: m.index + m[0].length })),
    { start: flow.text.length, end: flow.text.length },
  ]) {
    if (at.start > from) parts.push(partOf(strips[0]!, cut(flow, from, at.start)))
    from = at.end
  }
  return parts
}

function partOf(like: Strip, flow: Strip['flow']): Strip {
  const from = flow.runs[0]?.from ?? like.from
  const to = flow.runs.at(-1)?.to ?? from
  return { ...like, flow, from, to, gap: 1, indent: 0, bold: false, italic: false, ruled: false, top: false, cut: true }
}
