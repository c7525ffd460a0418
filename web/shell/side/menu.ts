/** The left menu: what a role gets. An entry without a right, or without a page in this version, is absent. */

import {
  IconBuildingCommunity,
  IconCalendar,
  IconCalendarOff,
  IconClipboardList,
  IconHistory,
  IconHome,
  IconInbox,
  IconListCheck,
  IconMailForward,
  IconMap2,
  IconReport,
  IconSend,
  IconSitemap,
  IconTags,
  IconUserCheck,
  IconUsers,
  IconZoomCheck,
} from '@tabler/icons-react'
import type { Right, Role } from '@thong-suot/domain/actor.ts'
import type { ComponentType } from 'react'

export type Badge = 'overdue' | 'documents' | 'obligations' | 'reports'
export type Entry = {
  to: string
  text: string
  icon: ComponentType<{ size?: string | number; stroke?: number }>
  group?: string
  badge?: Badge
  right?: Right
  /** Only for these roles, when a right does not say it. */
  roles?: readonly Role[]
}

const WORK: readonly Role[] = [
  'clerk',
  'office',
  'officer',
  'head',
  'director',
  'standing',
  'commune-leader',
  'commune-officer',
]
const PLANS: readonly Role[] = ['office', 'head', 'director', 'standing', 'commune-leader']

const MENU: readonly Entry[] = [
  { to: '/hom-nay', text: 'Hôm nay', icon: IconHome, badge: 'overdue', roles: [...WORK, 'editor'] },
  { to: '/van-ban-den', text: 'Văn bản đến', icon: IconInbox, badge: 'documents', right: 'document.register' },
  { to: '/van-ban-di', text: 'Văn bản đi', icon: IconSend, right: 'document.issue' },
  { to: '/ke-hoach', text: 'Kế hoạch', icon: IconSitemap, roles: PLANS },
  {
    to: '/nhiem-vu',
    text: 'Nhiệm vụ',
    icon: IconListCheck,
    badge: 'obligations',
    roles: WORK.filter(role => role !== 'clerk'),
  },
  { to: '/bao-cao', text: 'Báo cáo', icon: IconReport, badge: 'reports', right: 'report.fill' },
  { to: '/che-do-bao-cao', text: 'Chế độ báo cáo', icon: IconClipboardList, right: 'regime.make' },
  { to: '/lich', text: 'Lịch', icon: IconCalendar, roles: WORK },
  { to: '/kiem-tra', text: 'Kiểm tra', icon: IconZoomCheck, right: 'inspection.keep' },
  { to: '/tong-quan', text: 'Tổng quan', icon: IconMap2, group: 'Toàn cảnh', roles: PLANS },
  { to: '/don-vi', text: 'Đơn vị', icon: IconBuildingCommunity, group: 'Toàn cảnh', roles: [...PLANS, 'admin'] },
  { to: '/doi-ngu', text: 'Đội ngũ', icon: IconUserCheck, group: 'Toàn cảnh', right: 'obligation.work' },
  { to: '/nguoi-dung', text: 'Người dùng', icon: IconUsers, group: 'Toàn cảnh', right: 'person.change' },
  { to: '/linh-vuc', text: 'Lĩnh vực', icon: IconTags, group: 'Toàn cảnh', right: 'unit.change' },
  { to: '/ngay-nghi', text: 'Ngày nghỉ', icon: IconCalendarOff, group: 'Toàn cảnh', right: 'unit.change' },
  { to: '/tin-gui', text: 'Tin gửi', icon: IconMailForward, group: 'Toàn cảnh', right: 'message.read' },
  { to: '/nhat-ky', text: 'Nhật ký', icon: IconHistory, group: 'Toàn cảnh', right: 'log.read' },
]

/** The entries of one who has this role and these rights. */
export function menuOf(role: Role, rights: readonly Right[]): Entry[] {
  return MENU.filter(entry => (entry.right ? rights.includes(entry.right) : entry.roles?.includes(role)))
}

/** Where a role starts: văn thư at the register, the standing body at the whole province, the administrator at the units. */
export function startPageOf(role: Role): string {
  return { clerk: '/van-ban-den', standing: '/tong-quan', admin: '/don-vi' }[role as string] ?? '/hom-nay'
}
