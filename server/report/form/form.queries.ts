import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import { formChanges } from '@thong-suot/domain/report/form/form-changes.ts'
import type { FormAnswer } from '@thong-suot/domain/report/form/form-sheet.api.ts'
import {
  FormOfOtherReport,
  FormOfOtherUnit,
  FormOfOtherVersion,
} from '@thong-suot/domain/report/form/form-sheet.problems.ts'
import { type Db, within } from '../../db.ts'
import { refuseLocked } from '../../regime/lock.actions.ts'
import { getForm } from '../../template/template.queries.ts'
import { typedOf } from '../entry/typed.queries.ts'
import { reportFor } from '../report.actions.ts'
import type { ReportRow } from '../report.queries.ts'
import { type FormFile, type FormIdentity, readReturnedForm } from './returned-form.ts'

/** What a form that came back would change, to whoever may type in the report now. Nothing is kept. */
export async function checkForm(
  db: Db,
  actor: Actor,
  { id, file }: { id: string; file: FormFile },
  today: Day,
): Promise<FormAnswer> {
  // The file is read before the report is locked for a look: nobody waits for it.
  const returned = readReturnedForm(file)
  return within(db, actor, async tx => {
    const report = await reportFor(tx, actor, id, 'fill')
    await refuseLocked(tx, id)
    refuseOther(report, returned.identity)
    return formChanges(await getForm(tx, report.templateVersionId), returned, await typedOf(tx, id), today)
  })
}

function refuseOther(report: ReportRow, identity: FormIdentity): void {
  if (identity.unitId !== report.unitId) throw new FormOfOtherUnit({ unit: identity.unitName, own: report.unitName })
  if (identity.reportId !== report.id)
    throw new FormOfOtherReport({ report: identity.reportName, period: identity.periodName })
  if (identity.versionId !== report.templateVersionId) throw new FormOfOtherVersion({ version: identity.versionName })
}
