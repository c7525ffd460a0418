/** The routes of every noun, in the order of the menu. */
import type { FastifyInstance } from 'fastify'
import { absenceRoutes } from './absence/absence.routes.ts'
import type { Context } from './app.ts'
import { bundleRoutes } from './bundle/bundle.routes.ts'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import { deliveryRoutes } from './delivery/delivery.routes.ts'
import { documentRoutes } from './document/document.routes.ts'
import { draftRoutes } from './draft/draft.routes.ts'
import { fieldRoutes } from './field/field.routes.ts'
import { filterRoutes } from './filter/filter.routes.ts'
import { holidayRoutes } from './holiday/holiday.routes.ts'
import { importRoutes } from './import/import.routes.ts'
import { inspectionRoutes } from './inspection/inspection.routes.ts'
import { jointWorkRoutes } from './joint-work/joint-work.routes.ts'
import { logRoutes } from './log/log.routes.ts'
import { loginRoutes } from './login/login.routes.ts'
import { menuRoutes } from './menu/menu.routes.ts'
import { messageRoutes } from './message/message.routes.ts'
import { noticeRoutes } from './notice/notice.routes.ts'
import { obligationRoutes } from './obligation/obligation.routes.ts'
import { overviewRoutes } from './overview/overview.routes.ts'
import { personRoutes } from './person/person.routes.ts'
import { planRoutes } from './plan/plan.routes.ts'
import { regimeRoutes } from './regime/regime.routes.ts'
import { reorganisationRoutes } from './reorganisation/reorganisation.routes.ts'
import { formRoutes } from './report/form/form.routes.ts'
import { reportRoutes } from './report/report.routes.ts'
import { rollUpRoutes } from './roll-up/roll-up.routes.ts'
import { rosterRoutes } from './roster/roster.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { templateRoutes } from './template/template.routes.ts'
import { todayRoutes } from './today/today.routes.ts'
import { matchRoutes } from './unit/match.routes.ts'
import { unitRoutes } from './unit/unit.routes.ts'

export const ROUTES: readonly ((app: FastifyInstance, context: Context) => void)[] = [
  loginRoutes,
  menuRoutes,
  searchRoutes,
  bundleRoutes,
  filterRoutes,
  documentRoutes,
  deliveryRoutes,
  todayRoutes,
  planRoutes,
  obligationRoutes,
  jointWorkRoutes,
  matchRoutes,
  overviewRoutes,
  calendarRoutes,
  inspectionRoutes,
  noticeRoutes,
  messageRoutes,
  regimeRoutes,
  templateRoutes,
  reportRoutes,
  formRoutes,
  rollUpRoutes,
  draftRoutes,
  unitRoutes,
  reorganisationRoutes,
  importRoutes,
  rosterRoutes,
  fieldRoutes,
  holidayRoutes,
  personRoutes,
  absenceRoutes,
  logRoutes,
]
