/** Soát thể thức: what a careful clerk looks at before a paper leaves, each remark with the article it rests on. */
import { lettering, numbering, words } from './form/body-checks.ts'
import { BODY, MOTTO, PAGE, SOURCE, STYLE } from './form/decree-30.ts'
import { DOCUMENT_TYPES, type OfficialDocument } from './official-document.ts'

export type Remark = {
  severity: 'must' | 'look' | 'ok'
  /** The part, in the page's words: 'Số, ký hiệu', 'Nơi nhận', 'Nội dung, đoạn 3'. */
  at: string
  says: string
  source: string
  /** The very letters the remark is about, when it is about some, and what to write instead. */
  quote?: string
  instead?: string
}
type Check = (doc: OfficialDocument) => Remark[]

/** Every remark on a document: first what must be mended, then what to look at, then what is as it should be. */
export function checkForm(doc: OfficialDocument): Remark[] {
  const order = { must: 0, look: 1, ok: 2 }
  return CHECKS.flatMap(check => check(doc)).sort((a, b) => order[a.severity] - order[b.severity])
}

/** One remark by a test: what is wrong, or that the part is as it should be. */
function judge(at: string, source: string, wrong: Pick<Remark, 'severity' | 'says'> | false, fine: string): Remark[] {
  return [wrong ? { at, source, ...wrong } : { at, source, severity: 'ok', says: fine }]
}
const must = (says: string) => ({ severity: 'must' as const, says })
const look = (says: string) => ({ severity: 'look' as const, says })

const page: Check = () => [
  {
    severity: 'ok',
    at: 'Khổ giấy, lề',
    says: `A4 · ${PAGE.top}/${PAGE.bottom}/${PAGE.left}/${PAGE.right} mm`,
    source: SOURCE.page,
  },
  {
    severity: 'ok',
    at: 'Phông chữ, đoạn',
    says: `Times New Roman ${STYLE.body.size}, lùi đầu dòng ${String(BODY.indent / 10).replace('.', ',')} cm`,
    source: SOURCE.body,
  },
  { severity: 'ok', at: 'Quốc hiệu, Tiêu ngữ', says: MOTTO, source: SOURCE.nation },
  { severity: 'ok', at: 'Số trang', says: 'giữa lề trên, từ trang 2', source: SOURCE.page },
]

const issuer: Check = doc =>
  judge(
    'Tên cơ quan ban hành',
    SOURCE.issuer,
    !doc.issuer.trim() && must('Chưa có tên cơ quan ban hành.'),
    'có kẻ chân',
  )

/** Issuer parts of a symbol hold capitals, digits and a few small letters (STNMT, BCĐ138, PV01, TTr, QyĐ). */
const SYMBOL = /^[\p{Lu}][\p{L}\d]*(?:-[\p{Lu}][\p{L}\d.]*)+$/u

const symbol: Check = doc => {
  const at = 'Số, ký hiệu'
  if (!SYMBOL.test(doc.symbol))
    return judge(at, SOURCE.number, must(`Ký hiệu “${doc.symbol}” không đúng dạng. Ví dụ đúng: KH-UBND, SNV-VP.`), '')
  const first = doc.symbol.split('-')[0]!
  if (doc.type === 'CV') {
    const named = first in DOCUMENT_TYPES && !['CV', 'TCg'].includes(first)
    return judge(
      at,
      SOURCE.number,
      named && must(`Công văn không ghi tên loại trong ký hiệu. Bỏ “${first}-”.`),
      numbered(doc),
    )
  }
  if (doc.type === 'TCg') return judge(at, SOURCE.number, false, numbered(doc))
  const wrong =
    first !== doc.type &&
    must(`Ký hiệu của ${DOCUMENT_TYPES[doc.type]} bắt đầu bằng “${doc.type}-”, ở đây ghi “${first}-”.`)
  return judge(at, SOURCE.number, wrong, numbered(doc))
}
const numbered = (doc: OfficialDocument) => (doc.number === null ? 'cấp khi ban hành' : 'đã cấp số')

const placeAndDate: Check = doc => {
  const at = 'Địa danh, thời gian'
  if (!doc.place.trim()) return judge(at, SOURCE.date, must('Chưa ghi địa danh.'), '')
  const full = /^\d{4}-\d{2}-\d{2}$/.test(doc.date ?? '')
  if (doc.number !== null && !full)
    return judge(at, SOURCE.date, must('Văn bản đã có số thì phải ghi đủ ngày, tháng, năm.'), '')
  return judge(at, SOURCE.date, false, full ? 'đủ ngày, tháng, năm' : 'ghi ngày khi ban hành')
}

const title: Check = doc => {
  const at = doc.type === 'CV' ? 'Trích yếu công văn' : 'Tên loại, trích yếu'
  const words = doc.title.trim()
  if (!words) return judge(at, SOURCE.title, must('Chưa có trích yếu nội dung.'), '')
  if (doc.type === 'CV' && /^v\/v\s/i.test(words))
    return judge(at, SOURCE.title, look('“V/v” được in sẵn; bỏ chữ này ở đầu trích yếu.'), '')
  if (/[.;:]$/.test(words)) return judge(at, SOURCE.title, look('Trích yếu không có dấu ở cuối.'), '')
  if (words === words.toLocaleUpperCase('vi'))
    return judge(at, SOURCE.title, look('Trích yếu viết chữ thường, không viết hoa toàn bộ.'), '')
  return judge(at, SOURCE.title, false, doc.type === 'CV' ? 'dưới số, ký hiệu' : 'đậm, có kẻ chân')
}

/** Điều 9, Phụ lục III: letters, submissions and reports upward name whom they address, and open Nơi nhận with 'Như trên'. */
const addressees: Check = doc => {
  const at = 'Kính gửi'
  const has = (doc.to ?? []).some(name => name.trim())
  if (doc.type === 'CV' || doc.type === 'TTr')
    return judge(at, SOURCE.models, !has && must('Chưa ghi nơi gửi ở mục “Kính gửi”.'), 'đúng chỗ')
  if (doc.type === 'BC' && !has) return judge(at, SOURCE.models, look('Báo cáo gửi cấp trên thì có “Kính gửi”.'), '')
  return has ? judge(at, SOURCE.models, false, 'đúng chỗ') : []
}

const recipients: Check = doc => {
  const at = 'Nơi nhận'
  const lines = doc.recipients.map(line => line.replace(/^[-–]\s*/, '').trim())
  if (lines.length === 0) return judge(at, SOURCE.recipients, must('Chưa có nơi nhận.'), '')
  const remarks: Remark[] = []
  if (doc.to?.length && !/^như (?:trên|kính gửi)/iu.test(lines[0]!)) {
    remarks.push({
      at,
      source: SOURCE.recipients,
      instead: 'Như trên',
      ...look('Có “Kính gửi” thì Nơi nhận mở đầu bằng “- Như trên;”.'),
    })
  }
  if (!/^lưu\s*:/iu.test(lines.at(-1)!)) {
    remarks.push({
      at,
      source: SOURCE.recipients,
      instead: 'Lưu: VT',
      ...must('Dòng cuối của Nơi nhận phải là “- Lưu: VT, …”.'),
    })
  } else if (!/VT/.test(lines.at(-1)!)) {
    remarks.push({ at, source: SOURCE.recipients, ...look('Dòng “Lưu” chưa ghi “VT” (văn thư).') })
  }
  return remarks.length ? remarks : judge(at, SOURCE.recipients, false, 'đủ dòng, có dòng Lưu')
}

const AUTHORITY = /^(TM|KT|TL|TUQ|Q)\./u

const signing: Check = doc => {
  const at = 'Thẩm quyền ký'
  const { authority, post, name } = doc.sign
  if (!post.trim()) return judge(at, SOURCE.signing, must('Chưa ghi chức vụ người ký.'), '')
  if (!name.trim()) return judge(at, SOURCE.signing, must('Chưa ghi họ tên người ký.'), '')
  const odd = authority.find(words => !AUTHORITY.test(words.trim().toLocaleUpperCase('vi')))
  if (odd) return judge(at, SOURCE.signing, look(`“${odd}”: trước chức danh ghi TM., KT., TL., TUQ. hoặc Q.`), '')
  const deputy = /^phó\s/iu.test(post.trim())
  const forHead = authority.some(words => /^(?:KT|TL|TUQ)\./iu.test(words.trim()))
  if (deputy && !forHead)
    return judge(at, SOURCE.signing, must('Cấp phó ký thì ghi “KT.” trước chức vụ của người đứng đầu.'), '')
  const titled = /^(?:TS|ThS|PGS|GS|BS|KS|CN)\.\s?/u.exec(name.trim())
  if (titled)
    return judge(at, SOURCE.sign, look(`Trước họ tên người ký không ghi học hàm, học vị (“${titled[0].trim()}”).`), '')
  return judge(at, SOURCE.signing, false, [...authority, post].join(', ').toLocaleUpperCase('vi'))
}

const ending: Check = doc => {
  const last = doc.body.findLast(block => block.kind !== 'table')
  const closed = last && words(last).trim().endsWith('./.')
  return judge('Kết thúc văn bản', SOURCE.models, !closed && look('Cuối nội dung thường ghi “./.”.'), './.')
}

const urgency: Check = doc => (doc.urgency ? judge('Dấu chỉ độ khẩn', SOURCE.urgency, false, doc.urgency) : [])

const annexes: Check = doc => {
  const list = doc.annexes ?? []
  if (list.length === 0) return []
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
  const odd = list.find(
    (annex, i) => annex.label !== (list.length === 1 && annex.label === 'Phụ lục' ? 'Phụ lục' : `Phụ lục ${roman[i]}`),
  )
  return judge(
    'Phụ lục',
    SOURCE.annex,
    odd ? must(`“${odd.label}”: từ hai phụ lục trở lên thì đánh số La Mã theo thứ tự.`) : false,
    `${list.length} phụ lục, đánh số riêng`,
  )
}

const CHECKS: Check[] = [
  page,
  issuer,
  symbol,
  placeAndDate,
  title,
  addressees,
  doc => numbering(doc.body),
  doc => lettering(doc.body),
  signing,
  recipients,
  ending,
  urgency,
  annexes,
]
