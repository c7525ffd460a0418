/** Groups of addressees as rules over the tree: "các sở, ban, ngành" are the units that the rule finds on a day. */
import { bare } from './name-key.ts'
import { agencyOf, type Tree, type TreeUnit } from './tree.ts'

export type GroupRule =
  | 'departments'
  | 'sectors'
  | 'mass-organisations'
  | 'armed-forces'
  | 'communes'
  | 'districts'
  | 'press'
  | 'divisions'
  | 'below'
  | 'steering-members'

export type GroupPart = { rule: GroupRule; says: string; communeKinds?: string[] }
export type GroupFound = { parts: GroupPart[]; open: boolean }

/** Words that leave a group open: nobody can say who is meant but the one who wrote it. */
const OPEN =
  /(?:^| )(?:lien quan|huu quan|chuc nang|khac|dia phuong|to chuc ca nhan|ca nhan|doanh nghiep|lien qua)(?: |$)/

/** Several of a kind are meant: "các …", "Thủ trưởng các …", or kinds in a row. */
const MANY =
  /^(?:(?:thu truong|truong|lanh dao|chu tich|giam doc|nguoi dung dau|truong ban chi dao 138|uy vien|thanh vien) )*(?:cac|nhung|tat ca|toan bo) |^(?:thu truong|lanh dao|nguoi dung dau) (?:so|co quan|don vi|phong)(?: |$)|^(?:so ban nganh|thanh vien|co quan thanh vien)/

/** Police, army and border guard of the province; "các đơn vị lực lượng vũ trang" means no others. */
const ARMED = /(?:^| )(?:luc luong vu trang|llvt)(?: |$)/

/**
 * Reads a name as a group; undefined when it is the name of one body.
 * The words of domain practice: sở, ban, ngành, hội, đoàn thể, xã, phường, đặc khu, huyện, phòng, đơn vị thuộc/trực thuộc.
 */
export function readGroup(written: string): GroupFound | undefined {
  const text = bare(written.replace(/\([^)]*\)/g, ' '))
  const places = communeKindsOf(text)
  const many =
    ARMED.test(text) ||
    MANY.test(text) ||
    / cac /.test(` ${text} `) ||
    placesInARow(text) ||
    /\bcap (?:xa|huyen)\b/.test(text)
  if (!many) return undefined
  const parts: GroupPart[] = []
  const has = (words: RegExp) => words.test(` ${text} `)
  if (has(/ thanh vien (?:ban chi dao|bcd)| co quan thanh vien/))
    return { open: false, parts: [{ rule: 'steering-members', says: 'thành viên Ban Chỉ đạo' }] }
  const inside =
    has(
      / (?:thuoc|truc thuoc|trong|cua) (?:so|xa|phuong|cong an tinh|co quan|ubnd xa|ubnd phuong|uy ban nhan dan (?:xa|phuong)|van phong)? ?/,
    ) && has(/ (?:phong|don vi|co quan|chi cuc|trung tam|ban) /)
  if (inside && !has(/ thuoc tinh | so ban /)) {
    const divisions = has(/ phong /)
    const below = has(/ (?:don vi|co quan|chi cuc|trung tam) /)
    if (divisions) parts.push({ rule: 'divisions', says: 'phòng thuộc cơ quan' })
    if (below) parts.push({ rule: 'below', says: 'đơn vị thuộc, trực thuộc' })
    if (parts.length > 0) return { parts, open: false }
  }
  if (OPEN.test(text)) return { parts: [], open: true }
  if (ARMED.test(text)) parts.push({ rule: 'armed-forces', says: 'lực lượng vũ trang' })
  if (has(/ so /)) parts.push({ rule: 'departments', says: 'sở và tương đương' })
  if (has(/ (?:ban nganh|nganh|ban ) ?/) && has(/ so | nganh /) && has(/ nganh /))
    parts.push({ rule: 'sectors', says: 'ban, ngành' })
  if (has(/ (?:hoi|doan the|to chuc chinh tri xa hoi|mat tran) /))
    parts.push({ rule: 'mass-organisations', says: 'hội, đoàn thể' })
  if (has(/ (?:bao dai|co quan bao chi|bao chi) /)) parts.push({ rule: 'press', says: 'cơ quan báo chí' })
  if (has(/ (?:huyen|thi xa|quan|cap huyen) /)) parts.push({ rule: 'districts', says: 'UBND cấp huyện' })
  if (places.length > 0)
    parts.push({ rule: 'communes', says: `UBND ${places.map(k => COMMUNE_WORDS[k]).join(', ')}`, communeKinds: places })
  if (parts.length === 0 && has(/ phong /)) parts.push({ rule: 'divisions', says: 'phòng thuộc cơ quan' })
  if (parts.length === 0) return has(/ (?:don vi|co quan|to chuc|luc luong) /) ? { parts: [], open: true } : undefined
  return { parts, open: false }
}

const COMMUNE_WORDS: Record<string, string> = {
  xa: 'xã',
  phuong: 'phường',
  'dac-khu': 'đặc khu',
  'thi-tran': 'thị trấn',
}

/** "UBND huyện, thị xã, thành phố" without "các" is still many. */
const placesInARow = (text: string) =>
  /\b(?:huyen|xa|phuong) (?:thi xa|thanh pho|phuong|dac khu|thi tran|va phuong)\b/.test(text)

function communeKindsOf(text: string): string[] {
  if (/\bcap xa\b/.test(text)) return ['xa', 'phuong', 'dac-khu']
  const kinds: string[] = []
  // "thị xã" is a district; "xã hội" is no place.
  if (/(?:^| )(?<!thi )xa(?! hoi)(?: |$)/.test(text)) kinds.push('xa')
  if (/(?:^| )phuong(?: |$)/.test(text)) kinds.push('phuong')
  if (/(?:^| )dac khu(?: |$)/.test(text)) kinds.push('dac-khu')
  return kinds
}

const SECTORS = new Set(['police', 'military', 'justice'])
const DEPARTMENTS = new Set(['department'])
const DIVISIONS = new Set(['division', 'office', 'commune-division'])
const BELOW = new Set(['branch', 'public-unit'])

/** All units that the rule ever meant, ended ones too; the day is looked at by the caller. */
export function membersOfGroup(group: GroupFound, tree: Tree): TreeUnit[] {
  const found = new Map<string, TreeUnit>()
  for (const part of group.parts) for (const unit of membersOfPart(part, tree)) found.set(unit.id, unit)
  // A unit that is itself the seat hands nothing to itself.
  found.delete(tree.seatId)
  return [...found.values()]
}

function membersOfPart(part: GroupPart, tree: Tree): TreeUnit[] {
  const byId = new Map(tree.units.map(u => [u.id, u]))
  const parentKind = (u: TreeUnit) => (u.parentId ? byId.get(u.parentId)?.kind : undefined)
  const provincial = (u: TreeUnit) => ['province', 'committee', undefined].includes(parentKind(u))
  switch (part.rule) {
    case 'departments':
      return tree.units.filter(u => DEPARTMENTS.has(u.kind) || (u.kind === 'office' && parentKind(u) === 'committee'))
    case 'sectors':
      return tree.units.filter(u => (SECTORS.has(u.kind) || u.kind === 'public-unit') && provincial(u))
    case 'mass-organisations':
      return tree.units.filter(u => u.kind === 'mass-organisation' && parentKind(u) !== 'mass-organisation')
    case 'armed-forces':
      return tree.units.filter(u => (u.kind === 'police' || u.kind === 'military') && provincial(u))
    case 'press':
      return tree.units.filter(u => u.kind === 'press')
    case 'communes':
      return tree.units.filter(u => u.kind === 'commune' && part.communeKinds?.includes(u.communeKind ?? ''))
    case 'districts':
      return tree.units.filter(u => u.kind === 'district')
    case 'steering-members': {
      const bodies = tree.units.filter(
        u => u.kind === 'steering-body' && (u.id === tree.seatId || !tree.members.has(tree.seatId)),
      )
      const ids = new Set(bodies.flatMap(b => [...(tree.members.get(b.id) ?? [])]))
      return tree.units.filter(u => ids.has(u.id))
    }
    default: {
      const agency = agencyOf(tree.seatId, tree)
      const kinds = part.rule === 'divisions' ? DIVISIONS : BELOW
      return tree.units.filter(u => u.parentId === agency?.id && kinds.has(u.kind))
    }
  }
}
