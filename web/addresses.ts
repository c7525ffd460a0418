/** Every page and its address. A page is loaded when it is opened; its file exports it as default. */
import type { ComponentType } from 'react'

type Page = { default: ComponentType }
export type PageAddress = { path: string; load: () => Promise<Page> }

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
  { path: '/ke-hoach/$id/giao-xuong', load: () => import('./desk/plan/HandDownPage.tsx') },
  { path: '/ke-hoach/$id/thoi-gian', load: () => import('./desk/plan/TimelinePage.tsx') },
  { path: '/nhiem-vu', load: () => import('./desk/obligation/ObligationsPage.tsx') },
  { path: '/nhiem-vu/kho-khan', load: () => import('./desk/obligation/DifficultiesPage.tsx') },
  { path: '/nhiem-vu/$id', load: () => import('./desk/obligation/ObligationPage.tsx') },
  { path: '/bao-cao', load: () => import('./desk/report/ReportsPage.tsx') },
  { path: '/bao-cao/$id', load: () => import('./desk/report/ReportPage.tsx') },
  { path: '/bao-cao/tong-hop/$periodId', load: () => import('./desk/roll-up/RollUpPage.tsx') },
  { path: '/bieu-mau', load: () => import('./desk/template/TemplatesPage.tsx') },
  { path: '/bieu-mau/moi', load: () => import('./desk/template/NewTemplatePage.tsx') },
  { path: '/bieu-mau/$id', load: () => import('./desk/template/TemplatePage.tsx') },
  { path: '/bieu-mau/$id/soan', load: () => import('./desk/template/DesignerPage.tsx') },
  { path: '/lich', load: () => import('./desk/calendar/CalendarPage.tsx') },
  { path: '/che-do-bao-cao', load: () => import('./desk/regime/RegimesPage.tsx') },
  { path: '/che-do-bao-cao/$id', load: () => import('./desk/regime/RegimePage.tsx') },
  { path: '/tong-quan', load: () => import('./desk/overview/OverviewPage.tsx') },
  { path: '/doi-ngu', load: () => import('./desk/roster/RosterPage.tsx') },
  { path: '/tong-quan/bon-o', load: () => import('./desk/overview/FourCellsPage.tsx') },
  { path: '/don-vi', load: () => import('./desk/unit/UnitsPage.tsx') },
  { path: '/don-vi/moi', load: () => import('./desk/unit/NewUnitPage.tsx') },
  { path: '/don-vi/nap', load: () => import('./desk/import/ImportPage.tsx') },
  { path: '/don-vi/sap-xep', load: () => import('./desk/reorganisation/ReorganisationsPage.tsx') },
  { path: '/don-vi/sap-xep/moi', load: () => import('./desk/reorganisation/NewReorganisationPage.tsx') },
  { path: '/don-vi/sap-xep/$id', load: () => import('./desk/reorganisation/ReorganisationPage.tsx') },
  { path: '/don-vi/$id', load: () => import('./desk/unit/UnitPage.tsx') },
  { path: '/don-vi/$id/sua', load: () => import('./desk/unit/ChangeUnitPage.tsx') },
  { path: '/ngay-nghi', load: () => import('./desk/holiday/HolidaysPage.tsx') },
  { path: '/nguoi-dung', load: () => import('./desk/person/PeoplePage.tsx') },
  { path: '/nguoi-dung/moi', load: () => import('./desk/person/NewPersonPage.tsx') },
  { path: '/nguoi-dung/$id', load: () => import('./desk/person/PersonPage.tsx') },
  { path: '/kiem-tra', load: () => import('./desk/inspection/InspectionsPage.tsx') },
  { path: '/kiem-tra/moi', load: () => import('./desk/inspection/NewInspectionPage.tsx') },
  { path: '/kiem-tra/$id', load: () => import('./desk/inspection/InspectionPage.tsx') },
  { path: '/vang-mat', load: () => import('./desk/absence/AbsencesPage.tsx') },
  { path: '/tin-gui', load: () => import('./desk/message/MessagesPage.tsx') },
  { path: '/nhan-thong-bao', load: () => import('./desk/message/ReceptionPage.tsx') },
  { path: '/nhat-ky', load: () => import('./desk/log/LogPage.tsx') },
]

export const OPEN_PAGES: readonly PageAddress[] = [
  { path: '/dang-nhap', load: () => import('./desk/login/LoginPage.tsx') },
  { path: '/thiet-lap', load: () => import('./desk/login/SetUpPage.tsx') },
]
