/** Reports that are still owed, and the day that counts for each: the one granted, else the one of the regime. */
import type { Day } from '@thong-suot/domain/day.ts'
import type { ReportingCell } from '@thong-suot/domain/overview/reporting.ts'
import type { ReportStatus } from '@thong-suot/domain/report/report.ts'
import { type RawBuilder, sql } from 'kysely'
import { lastDaySql } from '../../obligation/list/cell.ts'

/** Not with the receiver yet. */
export const OWED: readonly ReportStatus[] = ['draft', 'presented', 'returned']
export const OWED_ON = sql<Day>`coalesce(report.extended_to, report.due_on)`
/** A granted day is a day until which. */
export const OWED_OPERATOR = sql<string>`case when report.extended_to is null then report.operator else 'by' end`

/** The day has passed for the unit that owes it, sent once already or not. */
export const overdueFor = (today: Day): RawBuilder<boolean> =>
  sql`report.status in (${sql.join([...OWED])}) and coalesce(report.extended_to, ${lastDaySql('report')}) < ${today}`
/** What the receiver asks for: past its day, and nothing was ever sent. */
export const neverSentBy = (today: Day): RawBuilder<boolean> =>
  sql`report.status in (${sql.join([...OWED])}) and report.first_sent_on is null and ${OWED_ON} < ${today}`

/** The last day that is in time. */
export const LAST_ON = sql<Day>`coalesce(report.extended_to, ${lastDaySql('report')})`
/** `reportingCell` of domain/overview in SQL; a story holds the two together. */
export const reportingCellSql = (today: Day): RawBuilder<ReportingCell> => sql`case
    when report.status = 'excused' then 'excused'
    when coalesce(report.first_sent_on, ${today}::date) <= ${LAST_ON}
      then case when report.first_sent_on is null then 'waiting' else 'on-time' end
    when report.first_sent_on is null then 'missing' else 'late' end`
