/** Every page and its address. A page is loaded when it is opened; its file exports it as default. */
import type { Right } from '@thong-suot/domain/actor.ts'
import type { ComponentType } from 'react'

type Page = { default: ComponentType }
/** What a page asks of who opens it, and the words for who has no such right ("lập biểu mẫu báo cáo"). */
export type PageNeeds = { right: Right; what: string }
export type PageAddress = { path: string; load: () => Promise<Page>; needs?: PageNeeds }

const UNITS: PageNeeds = { right: 'unit.change', what: 'sửa danh mục đơn vị' }
const REORGANISE: PageNeeds = { right: 'unit.change', what: 'sắp xếp đơn vị' }
const IMPORT: PageNeeds = { right: 'unit.change', what: 'nạp danh sách đơn vị, người dùng' }
const PEOPLE: PageNeeds = { right: 'person.change', what: 'quản lý người dùng' }
const FORMS: PageNeeds = { right: 'regime.make', what: 'lập biểu mẫu báo cáo' }
const INSPECTION: PageNeeds = { right: 'inspection.keep', what: 'ghi kết quả kiểm tra' }
const FIELDS: PageNeeds = { right: 'unit.change', what: 'sửa danh sách lĩnh vực' }
const HAND_DOWN: PageNeeds = { right: 'obligation.hand-down', what: 'giao nhiệm vụ' }
const MESSAGES: PageNeeds = { right: 'message.read', what: 'xem tin gửi' }
const OVERVIEW: PageNeeds = { right: 'overview.read', what: 'xem tổng quan' }
const LOG: PageNeeds = { right: 'log.read', what: 'xem nhật ký' }

export const DESK_PAGES: readonly PageAddress[] = [
  { path: '/hom-nay', load: () => import('./desk/today/TodayPage.tsx') },
  { path: '/van-ban-den', load: () => import('./desk/document/IncomingPage.tsx') },
  { path: '/van-ban-den/$id', load: () => import('./desk/document/DocumentPage.tsx') },
  { path: '/van-ban-den/$id/tach', load: () => import('./desk/bundle/BundlePage.tsx') },
  { path: '/van-ban-den/$id/doc', load: () => import('./desk/reading/ReadingPage.tsx') },
  { path: '/van-ban-di', load: () => import('./desk/document/OutgoingPage.tsx') },
  { path: '/van-ban-di/$id', load: () => import('./desk/draft/DraftPage.tsx') },
  { path: '/ke-hoach', load: () => import('./desk/plan/PlansPage.tsx') },
  { path: '/ke-hoach/$id', load: () => import('./desk/plan/PlanPage.tsx') },
  { path: '/ke-hoach/$id/giao-xuong', load: () => import('./desk/plan/hand-down/HandDownPage.tsx'), needs: HAND_DOWN },
  { path: '/ke-hoach/$id/thoi-gian', load: () => import('./desk/plan/TimelinePage.tsx') },
  { path: '/nhiem-vu', load: () => import('./desk/obligation/ObligationsPage.tsx') },
  { path: '/nhiem-vu/kho-khan', load: () => import('./desk/obligation/DifficultiesPage.tsx') },
  { path: '/nhiem-vu/cung-viec', load: () => import('./desk/joint-work/JointWorkPage.tsx') },
  { path: '/nhiem-vu/$id', load: () => import('./desk/obligation/ObligationPage.tsx') },
  { path: '/bao-cao', load: () => import('./desk/report/ReportsPage.tsx') },
  { path: '/bao-cao/$id', load: () => import('./desk/report/ReportPage.tsx') },
  { path: '/bao-cao/tong-hop/$periodId', load: () => import('./desk/roll-up/RollUpPage.tsx') },
  { path: '/bieu-mau', load: () => import('./desk/template/TemplatesPage.tsx') },
  { path: '/bieu-mau/moi', load: () => import('./desk/template/NewTemplatePage.tsx'), needs: FORMS },
  { path: '/bieu-mau/$id', load: () => import('./desk/template/TemplatePage.tsx') },
  { path: '/bieu-mau/$id/soan', load: () => import('./desk/template/DesignerPage.tsx'), needs: FORMS },
  { path: '/lich', load: () => import('./desk/calendar/CalendarPage.tsx') },
  { path: '/che-do-bao-cao', load: () => import('./desk/regime/RegimesPage.tsx') },
  { path: '/che-do-bao-cao/$id', load: () => import('./desk/regime/RegimePage.tsx') },
  { path: '/tong-quan', load: () => import('./desk/overview/OverviewPage.tsx'), needs: OVERVIEW },
  { path: '/doi-ngu', load: () => import('./desk/roster/RosterPage.tsx') },
  { path: '/tong-quan/bao-cao', load: () => import('./desk/overview/ReportingPage.tsx'), needs: OVERVIEW },
  {
    path: '/tong-quan/bao-cao/tung-bao-cao',
    load: () => import('./desk/overview/ReportingListPage.tsx'),
    needs: OVERVIEW,
  },
  { path: '/tong-quan/bon-o', load: () => import('./desk/overview/FourCellsPage.tsx'), needs: OVERVIEW },
  { path: '/don-vi', load: () => import('./desk/unit/UnitsPage.tsx') },
  { path: '/don-vi/moi', load: () => import('./desk/unit/NewUnitPage.tsx'), needs: UNITS },
  { path: '/don-vi/nap', load: () => import('./desk/import/ImportPage.tsx'), needs: IMPORT },
  { path: '/don-vi/sap-xep', load: () => import('./desk/reorganisation/ReorganisationsPage.tsx') },
  {
    path: '/don-vi/sap-xep/moi',
    load: () => import('./desk/reorganisation/NewReorganisationPage.tsx'),
    needs: REORGANISE,
  },
  { path: '/don-vi/sap-xep/$id', load: () => import('./desk/reorganisation/ReorganisationPage.tsx') },
  { path: '/don-vi/$id', load: () => import('./desk/unit/UnitPage.tsx') },
  { path: '/don-vi/$id/sua', load: () => import('./desk/unit/ChangeUnitPage.tsx'), needs: UNITS },
  { path: '/linh-vuc', load: () => import('./desk/field/FieldsPage.tsx'), needs: FIELDS },
  { path: '/ngay-nghi', load: () => import('./desk/holiday/HolidaysPage.tsx') },
  { path: '/nguoi-dung', load: () => import('./desk/person/PeoplePage.tsx'), needs: PEOPLE },
  { path: '/nguoi-dung/moi', load: () => import('./desk/person/NewPersonPage.tsx'), needs: PEOPLE },
  { path: '/nguoi-dung/$id', load: () => import('./desk/person/PersonPage.tsx'), needs: PEOPLE },
  { path: '/kiem-tra', load: () => import('./desk/inspection/InspectionsPage.tsx') },
  { path: '/kiem-tra/moi', load: () => import('./desk/inspection/NewInspectionPage.tsx'), needs: INSPECTION },
  { path: '/kiem-tra/$id', load: () => import('./desk/inspection/InspectionPage.tsx') },
  { path: '/vang-mat', load: () => import('./desk/absence/AbsencesPage.tsx') },
  { path: '/tin-gui', load: () => import('./desk/message/MessagesPage.tsx'), needs: MESSAGES },
  { path: '/nhan-thong-bao', load: () => import('./desk/message/ReceptionPage.tsx') },
  { path: '/nhat-ky', load: () => import('./desk/log/LogPage.tsx'), needs: LOG },
]

export const OPEN_PAGES: readonly PageAddress[] = [
  { path: '/dang-nhap', load: () => import('./desk/login/LoginPage.tsx') },
  { path: '/thiet-lap', load: () => import('./desk/login/SetUpPage.tsx') },
]
