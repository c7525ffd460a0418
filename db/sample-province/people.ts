/** About four hundred people by post, and the ten of them who can be entered with one click. */
import { ALL_COMMUNES } from './communes.ts'
import { AGRICULTURE_UNITS, DEPARTMENT_KEYS, departmentUnits } from './departments.ts'
import { idOf } from './ids.ts'
import { nameGiver } from './names.ts'
import { SAMPLE_ROLES } from './roles.ts'
import { TWO_TIERS, unitId } from './unit.ts'

type Post = { unit: string; desk?: string; scope?: string | null; role: string; title: string; from?: string }
type Who = { key: string; name?: string; loginId?: string; posts: Post[] }

type LoginId = (typeof SAMPLE_ROLES)[number]['loginId']

/** The ten of the log-in page. Sổ, giao, chuyên viên, trưởng phòng … as db/sample-province/roles.ts says. */
const TEN: Record<LoginId, { name: string; posts: Post[] }> = {
  'sample-clerk': {
    name: 'Trần Thị Bích Thảo',
    posts: [{ unit: 'so-nnmt', desk: 'so-nnmt/van-phong', role: 'clerk', title: 'Văn thư' }],
  },
  'sample-office': {
    name: 'Lâm Thị Thu Hiền',
    posts: [{ unit: 'so-nnmt', desk: 'so-nnmt/van-phong', role: 'office', title: 'Chuyên viên' }],
  },
  'sample-officer': {
    name: 'Đinh Quốc Kiên',
    posts: [{ unit: 'so-nnmt/kiem-lam', role: 'officer', title: 'Chuyên viên' }],
  },
  'sample-head': {
    name: 'Phan Trọng Nghĩa',
    posts: [{ unit: 'so-nnmt/quan-ly-dat-dai', role: 'head', title: 'Trưởng phòng' }],
  },
  'sample-director': {
    name: 'Võ Đình Phúc',
    posts: [{ unit: 'so-nnmt', role: 'director', title: 'Giám đốc' }],
  },
  'sample-standing': {
    name: 'Tạ Thị Kim Oanh',
    posts: [
      {
        unit: 'bcd-138',
        desk: 'cong-an/pv01',
        scope: 'tinh',
        role: 'standing',
        title: 'Cán bộ Thường trực Ban Chỉ đạo',
      },
    ],
  },
  'sample-commune-leader': {
    name: 'Hồ Công Thịnh',
    posts: [{ unit: 'phuong-tan-an', role: 'commune-leader', title: 'Chủ tịch UBND phường', from: TWO_TIERS }],
  },
  'sample-commune-officer': {
    name: 'Mai Ngọc Quyên',
    posts: [
      {
        unit: 'xa-dong-hoa',
        desk: 'xa-dong-hoa/van-hoa',
        role: 'commune-officer',
        title: 'Công chức Văn hóa - Xã hội',
        from: TWO_TIERS,
      },
    ],
  },
  'sample-editor': {
    name: 'Đoàn Khánh Linh',
    posts: [{ unit: 'bcd-138', desk: 'cong-an/pv05', scope: 'bcd-138', role: 'editor', title: 'Biên tập viên' }],
  },
  'sample-admin': {
    name: 'Huỳnh Minh Trí',
    posts: [{ unit: 'vp-ubnd', desk: 'vp-ubnd/7', scope: null, role: 'admin', title: 'Quản trị hệ thống' }],
  },
}

/** Heads of the agencies of which others are already among the ten. */
const TAKEN = new Set(['so-nnmt', 'phuong-tan-an'])

function departmentPeople(): Who[] {
  const leaders = DEPARTMENT_KEYS.flatMap((unit): Who[] => {
    const title = unit === 'vp-ubnd' ? 'Chánh Văn phòng' : unit === 'thanh-tra' ? 'Chánh Thanh tra' : 'Giám đốc'
    const one = (n: number, role: string, says: string): Who => ({
      key: `${unit}/${role}/${n}`,
      posts: [{ unit, role, title: says }],
    })
    return [
      ...(TAKEN.has(unit) ? [] : [one(0, 'director', title)]),
      one(1, 'director', `Phó ${title}`),
      one(2, 'director', `Phó ${title}`),
      ...(unit === 'so-nnmt' ? [] : [one(3, 'office', 'Chuyên viên Văn phòng'), one(4, 'clerk', 'Văn thư')]),
    ]
  })
  const heads = departmentUnits()
    .filter(({ kind, key }) => kind !== 'department' && key !== 'so-nnmt/quan-ly-dat-dai')
    .map(({ key, kind, name }): Who => ({ key, posts: [{ unit: key, role: 'head', title: headTitle(kind, name) }] }))
  const officers = AGRICULTURE_UNITS.filter(key => key !== 'so-nnmt/kiem-lam').map(
    (unit): Who => ({ key: `${unit}/officer`, posts: [{ unit, role: 'officer', title: 'Chuyên viên' }] }),
  )
  return [...leaders, ...heads, ...officers]
}

function headTitle(kind: string, name: string): string {
  if (kind === 'office') return 'Chánh Văn phòng'
  if (kind === 'division') return 'Trưởng phòng'
  if (kind === 'branch') return 'Chi cục trưởng'
  if (name.startsWith('Ban')) return 'Trưởng ban'
  return name.startsWith('Trường') ? 'Hiệu trưởng' : 'Giám đốc'
}

function communePeople(): Who[] {
  return ALL_COMMUNES.flatMap(({ key, kind }): Who[] => {
    const place = kind === 'phuong' ? 'phường' : kind === 'xa' ? 'xã' : 'đặc khu'
    const leader: Who = {
      key: `${key}/leader`,
      posts: [{ unit: key, role: 'commune-leader', title: `Chủ tịch UBND ${place}`, from: TWO_TIERS }],
    }
    const officer: Who = {
      key: `${key}/officer`,
      posts: [
        {
          unit: key,
          desk: `${key}/van-hoa`,
          role: 'commune-officer',
          title: 'Công chức Văn hóa - Xã hội',
          from: TWO_TIERS,
        },
      ],
    }
    return [...(TAKEN.has(key) ? [] : [leader]), ...(key === 'xa-dong-hoa' ? [] : [officer])]
  })
}

function otherPeople(): Who[] {
  const leaders: [unit: string, role: string, title: string][] = [
    ['ubnd', 'director', 'Chủ tịch'],
    ['ubnd', 'director', 'Phó Chủ tịch'],
    ['cong-an', 'director', 'Giám đốc'],
    ['cong-an', 'office', 'Cán bộ Phòng Tham mưu'],
    ['mttq', 'director', 'Chủ tịch'],
    ['phu-nu', 'director', 'Chủ tịch'],
    ['tinh-doan', 'director', 'Bí thư'],
    ['bao-dai', 'director', 'Tổng Biên tập'],
    ['buu-dien', 'director', 'Giám đốc'],
    ['vnpt', 'director', 'Giám đốc'],
  ]
  return leaders.map(([unit, role, title], i) => ({ key: `${unit}/${i}`, posts: [{ unit, role, title }] }))
}

export function people() {
  const give = nameGiver()
  const ten = SAMPLE_ROLES.map(({ loginId }): Who => ({ key: loginId, loginId, ...TEN[loginId] }))
  const all = [...ten, ...departmentPeople(), ...communePeople(), ...otherPeople()]
  const persons = all.map(({ key, name, loginId }) => ({
    id: personId(key),
    name: name ?? give(key),
    login_id: loginId ?? null,
    email: loginId ? `${loginId.replace('sample-', '')}@anbinh.example` : null,
  }))
  const posts = all.flatMap(({ key, posts }) =>
    posts.map(({ unit, desk, scope, role, title, from }, i) => ({
      id: idOf('post', key, i),
      person_id: personId(key),
      unit_id: unitId(unit),
      desk_id: desk ? unitId(desk) : null,
      scope_id: scope === null ? null : unitId(scope ?? unit),
      role,
      title,
      valid_from: from ?? '2025-03-01',
    })),
  )
  return { persons, posts }
}

export function personId(key: string): string {
  return idOf('person', key)
}
