/** Reports that are still owed, and the day that counts for each: the one granted, else the one of the regime. */
import type { Day } from '@thong-suot/domain/day.ts'
import type { ReportStatus } from '@thong-suot/domain/report/report.ts'
import { type RawBuilder, sql } from 'kysely'
import { lastDaySql } from '../obligation/cell.ts'

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
