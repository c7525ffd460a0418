/** What goes along besides obligations: posts, seats on steering bodies, plans, regimes and reports, drafts. */
import { addDays, type Day, showDay } from '@thong-suot/domain/day.ts'
import { scopeOf } from '@thong-suot/domain/person/person.ts'
import { type Design, placePost } from '@thong-suot/domain/reorganisation/reorganisation.ts'
import { sql } from 'kysely'
import type { Tx } from '../db.ts'
import { recount } from '../roll-up/totals.ts'
import type { UnitNow } from './design.ts'
import type { Ending, Passing } from './pass-obligations.ts'

/** A post ends with its unit and begins anew at the successor, with the rights that it gives there. */
export async function passPosts(
  tx: Tx,
  { unit, takers }: Ending,
  lastDay: Day,
  design: Design,
  unitOf: (key: string) => UnitNow | undefined,
  p: Passing,
): Promise<void> {
  const posts = await tx
    .selectFrom('post')
    .selectAll()
    .where('unitId', '=', unit.id)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') > ${lastDay}`)
    .execute()
  const from = addDays(lastDay, 1)
  for (const post of posts) {
    const said = design.posts.some(d => d.postId === post.id)
    const key = placePost(design, post.id, unit.id)
    const to = key ? unitOf(key) : said ? undefined : takers[0]
    await tx
      .updateTable('post')
      .set({ validTo: sql<string>`greatest(valid_from, ${lastDay}::date)` })
      .where('id', '=', post.id)
      .execute()
    if (!to) {
      p.outcome.postsEnded += 1
      continue
    }
    p.outcome.posts += 1
    const desk = post.deskId
      ? await tx
          .selectFrom('unit')
          .select('path')
          .where('id', '=', post.deskId)
          .where('validTo', 'is', null)
          .executeTakeFirst()
      : undefined
    const made = await tx
      .insertInto('post')
      .values({
        personId: post.personId,
        unitId: to.id,
        deskId: desk?.path.startsWith(`${to.path}.`) ? post.deskId : null,
        scopeId: scopeOf(post.role as never, to),
        role: post.role,
        title: post.title,
        validFrom: post.validFrom > from ? post.validFrom : from,
        validTo: post.validTo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    // Who stands for whom goes along.
    await tx
      .updateTable('absence')
      .set({ postId: made.id, unitId: to.id, path: to.path })
      .where('postId', '=', post.id)
      .where('cancelledAt', 'is', null)
      .where(sql<boolean>`coalesce(to_on, 'infinity') >= ${from}`)
      .execute()
  }
  // Those who act for a unit above and only sat here.
  await tx
    .updateTable('post')
    .set({ deskId: null })
    .where('deskId', '=', unit.id)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') > ${lastDay}`)
    .execute()
}

export async function passSeats(tx: Tx, { unit, takers }: Ending, lastDay: Day): Promise<void> {
  const seats = await tx
    .selectFrom('steeringMember')
    .selectAll()
    .where('unitId', '=', unit.id)
    .where('validTo', 'is', null)
    .execute()
  for (const seat of seats) {
    await tx
      .updateTable('steeringMember')
      .set({ validTo: seat.validFrom > lastDay ? seat.validFrom : lastDay })
      .where('bodyId', '=', seat.bodyId)
      .where('unitId', '=', unit.id)
      .where('validFrom', '=', seat.validFrom)
      .execute()
    const to = takers[0]
    if (!to) continue
    const sits = await tx
      .selectFrom('steeringMember')
      .select('validFrom')
      .where('bodyId', '=', seat.bodyId)
      .where('unitId', '=', to.id)
      .where('validTo', 'is', null)
      .executeTakeFirst()
    if (!sits)
      await tx
        .insertInto('steeringMember')
        .values({ bodyId: seat.bodyId, unitId: to.id, standing: seat.standing, validFrom: addDays(lastDay, 1) })
        .execute()
    else if (seat.standing)
      await tx
        .updateTable('steeringMember')
        .set({ standing: true })
        .where('bodyId', '=', seat.bodyId)
        .where('unitId', '=', to.id)
        .where('validTo', 'is', null)
        .execute()
  }
}

/** Plans that are not over have a new owner; a body that ended issues nothing more. */
export async function passPlans(tx: Tx, { unit, takers }: Ending, p: Passing): Promise<void> {
  const to = takers[0]
  if (!to) return
  const plans = await tx
    .updateTable('plan')
    .set({ unitId: to.id, path: to.path })
    .where('unitId', '=', unit.id)
    .where('state', 'in', ['draft', 'in-force'])
    .returning('id')
    .execute()
  p.outcome.plans += plans.length
  const drafts = await tx
    .updateTable('document')
    .set({ unitId: to.id, path: to.path })
    .where('unitId', '=', unit.id)
    .where('direction', '=', 'out')
    .where('state', '=', 'draft')
    .returning('id')
    .execute()
  p.outcome.drafts += drafts.length
}

/** Who receives and who still owes. Figures that were sent stay with the unit that sent them. */
export async function passReports(tx: Tx, { unit, takers }: Ending, p: Passing): Promise<void> {
  const to = takers[0]
  if (!to) return
  const regimes = await tx
    .updateTable('regime')
    .set({ unitId: to.id, path: to.path })
    .where('unitId', '=', unit.id)
    .where('state', '=', 'in-force')
    .returning(['id', 'templateId'])
    .execute()
  p.outcome.regimes += regimes.length
  const templates = [...new Set(regimes.map(r => r.templateId))]
  if (templates.length > 0)
    await tx
      .updateTable('template')
      .set({ unitId: to.id, path: to.path })
      .where('id', 'in', templates)
      .where('unitId', '=', unit.id)
      .execute()
  await passReceiving(tx, unit, to)
  await passOwed(tx, unit, to, p)
}

/**
 * Where a period is open the successor receives in place of the old unit, from the start. Where it is closed, what was
 * accepted is in the old unit's cut and stays; only what is still on its way goes to the successor.
 */
async function passReceiving(tx: Tx, unit: UnitNow, to: UnitNow): Promise<void> {
  const open = sql`period_id in (select id from period where state = 'open')`
  const { rows } = await sql<{ periodId: string }>`select distinct period_id as "periodId" from report
    where ${open} and ${unit.id} = any (chain)`.execute(tx)
  const touched = rows.map(r => r.periodId)
  await sql`update period set unit_id = ${to.id}, path = ${to.path}::ltree where unit_id = ${unit.id} and state = 'open'`.execute(
    tx,
  )
  await sql`update report set
      receiver_id = case when receiver_id = ${unit.id} then ${to.id} else receiver_id end,
      receiver_path = case when receiver_id = ${unit.id} then ${to.path}::ltree else receiver_path end,
      chain = array_replace(chain, ${unit.id}, ${to.id})
    where (${open} or status not in ('accepted', 'excused')) and ${unit.id} = any (chain)`.execute(tx)
  for (const id of touched) await recount(tx, id)
}

/** A report not yet sent is the successor's; one that owes the same period itself sends one for both. */
async function passOwed(tx: Tx, unit: UnitNow, to: UnitNow, p: Passing): Promise<void> {
  const owed = await tx
    .selectFrom('report')
    .innerJoin('period', 'period.id', 'report.periodId')
    .select(['report.id', 'report.periodId', 'period.regimeId', 'period.unitId as receiverId'])
    .where('report.unitId', '=', unit.id)
    .where('report.status', 'in', ['draft', 'presented', 'returned'])
    .execute()
  for (const report of owed) {
    p.outcome.reports += 1
    await sql`insert into regime_unit (regime_id, unit_id, path) values (${report.regimeId}, ${to.id}, ${to.path}::ltree)
      on conflict do nothing`.execute(tx)
    const own = await tx
      .selectFrom('report')
      .select('id')
      .where('periodId', '=', report.periodId)
      .where('unitId', '=', to.id)
      .executeTakeFirst()
    if (own || report.receiverId === to.id)
      await tx
        .updateTable('report')
        .set({
          status: 'excused',
          excusedReason: `Đơn vị kết thúc; ${to.name} báo cáo chung từ ${showDay(p.from)}.`,
        })
        .where('id', '=', report.id)
        .execute()
    else await tx.updateTable('report').set({ unitId: to.id, path: to.path }).where('id', '=', report.id).execute()
  }
}
