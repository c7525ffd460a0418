/** Names as documents write them → the units they mean, with the reason. What is not sure is asked, never guessed. */
import type { Day } from '../day.ts'
import { showDay } from '../day.ts'
import { type GroupFound, membersOfGroup, readGroup } from './group.ts'
import { bare, nameKey, PROVINCES, withoutHead } from './name-key.ts'
import { agencyOf, inForce, successorsInForce, type Tree, type TreeUnit } from './tree.ts'

export type NameMatch = {
  written: string
  kind: 'unit' | 'group' | 'ended' | 'unknown'
  unitIds: string[]
  /** Units that have ended, with those that took over; a person decides. */
  ended: { id: string; name: string; on: Day; successorIds: string[] }[]
  /** To choose from when it is asked. */
  candidateIds: string[]
  reason: string
}

/** Several names in one stretch ("…; các tổ chức …; Chủ tịch UBND …") are matched one by one. */
export function splitNames(written: string): string[] {
  return written
    .split(/\s*;\s*/)
    .map(name => name.trim())
    .filter(Boolean)
}

/** The unit or group that a name means in this tree on this day. */
export function matchName(written: string, tree: Tree): NameMatch {
  const answer = (found: Omit<Partial<NameMatch>, 'written'>): NameMatch => ({
    written,
    kind: 'unknown',
    unitIds: [],
    ended: [],
    candidateIds: [],
    reason: '',
    ...found,
  })
  const known = tree.aliases.get(bare(written))
  if (known && tree.units.some(u => u.id === known && inForce(u, tree.on)))
    return answer({ kind: 'unit', unitIds: [known], reason: 'Đơn vị của bạn đã xác nhận tên này trước đây.' })
  const group = readGroup(written)
  if (group) return answer(matchGroup(group, tree))
  return answer(matchOne(written, tree))
}

function matchGroup(group: GroupFound, tree: Tree): Partial<NameMatch> {
  if (group.open) return { reason: 'Văn bản không nói là những đơn vị nào. Chọn đơn vị hoặc bỏ qua.' }
  const members = membersOfGroup(group, tree)
  const now = members.filter(u => inForce(u, tree.on))
  const ended = members.filter(u => u.validTo !== null && u.validTo < tree.on)
  const says = group.parts.map(p => p.says).join(', ')
  if (now.length > 0)
    return {
      kind: 'group',
      unitIds: now.map(u => u.id),
      reason: `Nhóm ${says}: ${now.length} đơn vị ngày ${showDay(tree.on)}.`,
    }
  if (ended.length > 0) {
    const last = ended
      .map(u => u.validTo as Day)
      .sort()
      .at(-1) as Day
    return {
      kind: 'ended',
      ended: ended.map(u => endedUnit(u, tree)),
      reason: `Nhóm ${says} không còn từ sau ngày ${showDay(last)}. Chọn đơn vị kế nhiệm.`,
    }
  }
  return { reason: `Không có đơn vị nào thuộc nhóm ${says} ngày ${showDay(tree.on)}. Chọn đơn vị.` }
}

function endedUnit(unit: TreeUnit, tree: Tree): NameMatch['ended'][number] {
  return { id: unit.id, name: unit.name, on: unit.validTo as Day, successorIds: successorsInForce(unit.id, tree) }
}

/** The province's own name, as in "Tỉnh An Bình", without its kind. */
function provinceName(tree: Tree): string {
  const root = tree.units.find(u => u.kind === 'province')
  return root ? root.name.replace(/^(?:tỉnh|thành phố) +/iu, '') : ''
}

const OTHERS = PROVINCES.map(name => ({ name, plain: bare(nameKey(name)) })).sort(
  (a, b) => b.plain.length - a.plain.length,
)

/** The key with the province's name taken off its end; another province's is noted. */
function provincialKey(name: string, own: string): { key: string; foreign?: string } {
  const key = nameKey(name)
  const plain = bare(key)
  const cut = (place: string) =>
    plain.endsWith(` ${place}`) ? key.split(' ').slice(0, -place.split(' ').length).join(' ') : undefined
  const mine = own ? cut(bare(nameKey(own))) : undefined
  if (mine !== undefined) return { key: withoutLevel(mine) }
  if (/(?:^| )(?:xã|phường|thị trấn|huyện|quận|đặc khu|thị xã)(?: |$)/iu.test(name)) return { key: withoutLevel(key) }
  for (const other of OTHERS) {
    const rest = cut(other.plain)
    if (rest) return { key: withoutLevel(rest), foreign: other.name }
  }
  return { key: withoutLevel(key) }
}

const withoutLevel = (key: string) => key.replace(LEVEL_KEY, '')
/** "tỉnh" and "thành phố" as keys write them, with the tone behind the syllable. */
const LEVEL_KEY = new RegExp(` (?:${nameKey('tỉnh')}|${nameKey('thành phố')})$`, 'u')

function matchOne(written: string, tree: Tree): Partial<NameMatch> {
  const { name, head } = withoutHead(written)
  const own = provinceName(tree)
  const relative = matchFromSeat(name, tree)
  if (relative) return { ...relative, reason: headReason(head) + (relative.reason ?? '') }
  const desk = splitDesk(name)
  const { key, foreign } = provincialKey(desk?.parent ?? name, own)
  let found = unitsByKey(key, tree, own)
  if (desk) {
    const parents = found
    const child = provincialKey(desk.child, own).key
    found = unitsByKey(child, tree, own).filter(u => parents.some(p => u.path.startsWith(`${p.path}.`)))
  }
  const says = headReason(head) + (foreign ? `Văn bản viết của ${foreign}; ở đây hiểu theo tỉnh của mình. ` : '')
  return settle(found, key, tree, says)
}

const headReason = (head: boolean) => (head ? 'Người đứng đầu được hiểu là cơ quan, đơn vị. ' : '')

/** "Phòng Tham mưu - Công an tỉnh": a desk of a body. */
function splitDesk(name: string): { child: string; parent: string } | undefined {
  const m =
    /^(?<child>(?:phòng|văn phòng|ban|trung tâm|chi cục|đội)\b.*?)\s+(?:[-–]|thuộc|của)\s+(?<parent>(?:sở|công an|ubnd|ủy ban|ban|hội|tỉnh|bộ|xã|phường).*)$/iu.exec(
      name,
    ) ?? /^(?<child>phòng .+?)\s+(?<parent>(?:Sở|Công an) .+)$/u.exec(name)
  const { child, parent } = m?.groups ?? {}
  return child && parent ? { child, parent } : undefined
}

function settle(found: TreeUnit[], key: string, tree: Tree, says: string): Partial<NameMatch> {
  const now = found.filter(u => inForce(u, tree.on))
  const near = nearest(now, tree)
  if (near.length === 1) return fromUnit(near[0] as TreeUnit, tree, says)
  if (near.length > 1)
    return {
      candidateIds: near.slice(0, 20).map(u => u.id),
      reason: `${says}Có ${near.length} đơn vị cùng tên. Chọn một.`,
    }
  const ended = found.filter(u => u.validTo !== null && u.validTo < tree.on)
  if (ended.length > 0) {
    const list = ended.map(u => endedUnit(u, tree))
    const first = ended[0] as TreeUnit
    const to = namesOf(
      list.flatMap(e => e.successorIds),
      tree,
    )
    return {
      kind: 'ended',
      ended: list,
      reason: `${says}${first.name} có đến ${showDay(first.validTo as Day)}.${to ? ` Kế nhiệm: ${to}.` : ' Chưa ghi đơn vị kế nhiệm.'}`,
    }
  }
  const alike = unitsAlike(key, tree)
  if (alike.length > 0)
    return {
      candidateIds: alike.map(u => u.id),
      reason: `${says}Chưa có đơn vị nào đúng tên như vậy. Có phải một trong ${alike.length} đơn vị gần giống?`,
    }
  return { reason: `${says}Chưa có đơn vị nào tên như vậy. Chọn đơn vị.` }
}

/** What is laid on a steering body lands on its members; its standing body stands first. */
function fromUnit(unit: TreeUnit, tree: Tree, says: string): Partial<NameMatch> {
  if (unit.kind !== 'steering-body')
    return { kind: 'unit', unitIds: [unit.id], reason: `${says}Đúng tên ${unit.name}.` }
  const members = (tree.members.get(unit.id) ?? []).filter(id =>
    tree.units.some(u => u.id === id && inForce(u, tree.on)),
  )
  if (members.length === 0) return { kind: 'unit', unitIds: [unit.id], reason: `${says}Đúng tên ${unit.name}.` }
  return {
    kind: 'group',
    unitIds: members,
    reason: `${says}${unit.name}: việc được giao cho ${members.length} cơ quan thành viên.`,
  }
}

function namesOf(ids: string[], tree: Tree): string {
  const names = [...new Set(ids)].map(id => tree.units.find(u => u.id === id)?.name ?? '')
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị khác` : names.join(', ')
}

/** Of several with one name those in one's own agency; else all, and it is asked. */
function nearest(found: TreeUnit[], tree: Tree): TreeUnit[] {
  if (found.length < 2) return found
  const agency = agencyOf(tree.seatId, tree)
  const inside = agency ? found.filter(u => u.path === agency.path || u.path.startsWith(`${agency.path}.`)) : []
  return inside.length > 0 ? inside : found
}

/** "Văn phòng Sở", "UBND xã", "Sở": which one depends on where the reader sits. */
function matchFromSeat(name: string, tree: Tree): Partial<NameMatch> | undefined {
  const agency = agencyOf(tree.seatId, tree)
  const plain = bare(name)
  const standing = /^(?:co quan )?thuong truc (?<body>(?:ban chi dao|bcd).*)$/.exec(plain)?.groups?.body
  if (standing) return matchStanding(standing, tree)
  if (!agency) return undefined
  const own =
    agency.kind === 'commune'
      ? /^(?:(?:ubnd|uy ban nhan dan)(?: xa| phuong| dac khu)?|xa|phuong|dac khu)$/
      : /^(?:so|co quan)$/
  if (own.test(plain)) return { kind: 'unit', unitIds: [agency.id], reason: `Chính là ${agency.name}.` }
  if (/^van phong(?: so| ubnd xa| ubnd phuong| hdnd va ubnd)?$/.test(plain)) {
    const office = tree.units.find(
      u =>
        u.parentId === agency.id &&
        inForce(u, tree.on) &&
        (u.kind === 'office' || (u.kind === 'commune-division' && bare(u.name).startsWith('van phong'))),
    )
    return office && { kind: 'unit', unitIds: [office.id], reason: `Văn phòng của ${agency.name}.` }
  }
  return undefined
}

function matchStanding(body: string, tree: Tree): Partial<NameMatch> | undefined {
  const key = bare(nameKey(body)).replace(/ tinh$/, '')
  const found = tree.units.filter(
    u => u.kind === 'steering-body' && inForce(u, tree.on) && bare(nameKey(u.name)).includes(key),
  )
  const first = found.length === 1 ? tree.members.get((found[0] as TreeUnit).id)?.[0] : undefined
  const unit = first && tree.units.find(u => u.id === first)
  return unit
    ? {
        kind: 'unit',
        unitIds: [unit.id],
        reason: `${unit.name} là cơ quan thường trực ${(found[0] as TreeUnit).name}.`,
      }
    : undefined
}

type Keys = { toned: Map<string, TreeUnit[]>; plain: Map<string, TreeUnit[]>; symbols: Map<string, TreeUnit[]> }
/** Keys of a tree's units, made once a tree. */
const KEYS = new WeakMap<readonly TreeUnit[], Keys>()

function keysOf(tree: Tree, own: string): Keys {
  const known = KEYS.get(tree.units)
  if (known) return known
  const keys: Keys = { toned: new Map(), plain: new Map(), symbols: new Map() }
  const add = (map: Map<string, TreeUnit[]>, key: string, unit: TreeUnit) => {
    const list = map.get(key)
    if (!list) map.set(key, [unit])
    else if (!list.includes(unit)) list.push(unit)
  }
  for (const unit of tree.units) {
    const names = [unit.name, unit.shortName, ...(unit.formerNames ?? [])].map(name => provincialKey(name, own).key)
    for (const key of names) {
      add(keys.toned, key, unit)
      add(keys.plain, bare(key), unit)
    }
    if (unit.symbol) add(keys.symbols, bare(nameKey(unit.symbol)), unit)
  }
  KEYS.set(tree.units, keys)
  return keys
}

/**
 * Units whose name or short name is this; with accents first, without them only if nothing was found. By symbol only
 * where no name is: "UBND" stands on the papers of every commune, and "UBND tỉnh" means none of them.
 */
function unitsByKey(key: string, tree: Tree, own: string): TreeUnit[] {
  const keys = keysOf(tree, own)
  return keys.toned.get(key) ?? keys.plain.get(bare(key)) ?? keys.symbols.get(bare(key)) ?? []
}

const MOST_ALIKE = 8

/** Units in force whose names hold every word of this one; to choose from, never taken by themselves. */
function unitsAlike(key: string, tree: Tree): TreeUnit[] {
  const words = bare(key).split(' ')
  const agencies = tree.units.filter(u => inForce(u, tree.on) && u.kind !== 'steering-body')
  const found = agencies.filter(u => {
    const own = bare(nameKey(u.name)).split(' ')
    return own[0] === words[0] && words.every(word => own.includes(word))
  })
  return found.length <= MOST_ALIKE ? found : []
}
