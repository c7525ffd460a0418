import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as obligations from '@thong-suot/domain/obligation/obligation.api.ts'
import * as api from '@thong-suot/domain/plan/plan.api.ts'
import { EVERYTHING, within } from '../db.ts'
import { type Somebody, startTestApp, type TestApp } from '../testing.ts'

type NewFact = { kind: 'obligation' | 'report'; value: object; quote?: string; state?: 'proposed' | 'confirmed' }

/** A paper with facts as a person would have decided on them, in the unit of a sample log-in. */
async function paperOf(app: TestApp, unit: string, title: string, issuedOn: string, facts: NewFact[]): Promise<string> {
  return within(app.context.db, EVERYTHING, async tx => {
    const { id: unitId, path } = await tx
      .selectFrom('unit')
      .select(['id', 'path'])
      .where('name', '=', unit)
      .executeTakeFirstOrThrow()
    const person = await tx.selectFrom('person').select('id').executeTakeFirstOrThrow()
    const last = await tx
      .selectFrom('document')
      .select(eb => eb.fn.max('registerNo').as('n'))
      .where('unitId', '=', unitId)
      .executeTakeFirst()
    const document = await tx
      .insertInto('document')
      .values({
        direction: 'in',
        unitId,
        path,
        registerYear: 2025,
        registerNo: (last?.n ?? 0) + 1,
        title,
        issuedOn,
        number: '12/KH-MAU',
        state: 'read',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('fact')
      .values(
        facts.map(({ kind, value, quote = '', state = 'confirmed' }, i) => ({
          documentId: document.id,
          kind,
          position: i + 1,
          quote,
          value: JSON.stringify(value),
          state,
          decidedBy: state === 'proposed' ? null : person.id,
          decidedAt: state === 'proposed' ? null : '2025-11-01T00:00:00Z',
        })),
      )
      .execute()
    return document.id
  })
}

const work = (
  clause: string,
  title: string,
  lead: string[],
  deadline: object | null = null,
  partners: string[] = [],
): NewFact => ({
  kind: 'obligation',
  value: { clause, title, lead, with: partners, groups: [], deadline },
})

describe('plan', () => {
  let app: TestApp
  let standing: Somebody
  let office: Somebody
  let officer: Somebody
  before(async () => {
    app = await startTestApp()
    standing = await app.as('sample-standing')
    office = await app.as('sample-office')
    officer = await app.as('sample-officer')
  })
  after(() => app.stop())

  const SO = 'Sở Nông nghiệp và Môi trường'
  const due = (date: string, operator = 'before') => ({ due: { kind: 'date', date }, operator, quote: '' })

  it('is refused from a paper that nobody has confirmed', async () => {
    const id = await paperOf(app, SO, 'Kế hoạch mẫu năm 2025', '2025-11-03', [
      { ...work('II.1', 'Tuyên truyền', ['Các đơn vị thuộc Sở']), state: 'proposed' },
    ])
    const { status, body } = await office.tries(api.makePlan, { id })
    assert.deepEqual([status, body.code], [409, 'plan.without-facts'])
    assert.match(body.detail ?? '', /còn 1 dữ kiện chờ xác nhận/)
  })

  it('is made from confirmed facts only, once, with the days of its years', async () => {
    const body138 = 'Ban Chỉ đạo 138 tỉnh'
    const id = await paperOf(app, body138, 'Xây dựng phong trào, giai đoạn 2022 - 2026', '2022-05-13', [
      work(
        'II.1',
        'Nâng cao nhận thức',
        ['Thủ trưởng các sở, ban ngành, hội, đoàn thể tỉnh', 'Chủ tịch UBND huyện, thị xã, thành phố'],
        { due: { kind: 'continuous' } },
      ),
      work('II.3', 'Ứng dụng công nghệ thông tin', ['Sở Thông tin và Truyền thông'], { due: { kind: 'continuous' } }, [
        'Công an tỉnh',
      ]),
      work('II.4', 'Nhân rộng mô hình', ['Công an tỉnh'], null, ['các đơn vị liên quan']),
      {
        kind: 'report',
        value: {
          from: 'Thủ trưởng các sở, ban ngành tỉnh; các tổ chức chính trị - xã hội tỉnh',
          to: body138,
          cadence: 'semiannual',
          due: { kind: 'yearly', month: 5, day: 10 },
          operator: 'before',
        },
      },
      {
        kind: 'report',
        value: {
          from: 'Thủ trưởng các sở, ban ngành tỉnh',
          to: body138,
          cadence: 'annual',
          due: { kind: 'yearly', month: 11, day: 10 },
          operator: 'before',
        },
      },
      { ...work('II.9', 'Không ai xác nhận', ['Công an tỉnh']), state: 'proposed' },
    ])
    const { id: planId } = await standing.ask(api.makePlan, { id })
    const plan = await standing.ask(api.getPlan, { id: planId })
    assert.deepEqual(
      [plan.startsOn, plan.endsOn, plan.state, plan.clauseRows.length],
      ['2022-05-13', '2026-12-31', 'draft', 5],
    )
    const [, , , half, year] = plan.clauseRows
    assert.deepEqual(
      [half?.days.length, half?.beforeIssue, year?.days.length],
      [4, [{ instance: '2022', dueOn: '2022-05-10' }], 5],
    )
    const twice = await standing.tries(api.makePlan, { id })
    assert.equal(twice.body.code, 'plan.already-made')

    const sheet = await standing.ask(api.getHandDown, { id: planId })
    const [one, three, four] = sheet.clauses
    assert.deepEqual(
      one?.proposals.map(p => p.kind),
      ['group', 'ended'],
    )
    assert.ok((one?.proposals[0]?.unitIds.length ?? 0) > 14)
    assert.ok(
      (one?.proposals[1]?.ended[0]?.successorIds.length ?? 0) > 0,
      'the districts of 2022 offer their successors',
    )
    assert.deepEqual(
      three?.proposals.map(p => p.kind),
      ['ended', 'unit'],
    )
    assert.deepEqual(
      four?.proposals.map(p => p.kind),
      ['unit', 'unknown'],
    )
    // Of what comes every year only the days to come are handed down.
    assert.deepEqual(
      sheet.clauses[4]?.nextDays.map(d => d.dueOn),
      ['2025-11-10', '2026-11-10'],
    )

    const group = one?.proposals[0]?.unitIds ?? []
    const answer = await standing.ask(api.handDown, {
      id: planId,
      clauses: [
        { clauseId: one?.id as string, units: group.map(unitId => ({ unitId, role: 'lead' as const })) },
        { clauseId: sheet.clauses[4]?.id as string, units: group.map(unitId => ({ unitId, role: 'lead' as const })) },
      ],
    })
    assert.equal(answer.made, group.length * 3)
    const matrix = await standing.ask(api.getMatrix, { id: planId })
    assert.equal(matrix.total['in-time'], group.length * 3)
    assert.equal(
      matrix.rows.reduce((n, r) => n + r.sum['in-time'], 0),
      matrix.total['in-time'],
    )
    const again = await standing.ask(api.getPlan, { id: planId })
    assert.deepEqual([again.state, again.units], ['in-force', group.length])
    assert.equal(again.coverage.clausesWithoutObligation.length, 3)

    // The unit sees it at once, makes its own plan from it, and its days are a working day earlier.
    const mine = await office.ask(obligations.listObligations, { plan: planId })
    assert.equal(mine.count, 3)
    for (const row of mine.rows) await office.ask(obligations.acceptObligation, { id: row.id })
    const own = await office.ask(api.makeOwnPlan, { id: planId })
    const ownPlan = await office.ask(api.getPlan, { id: own.id })
    assert.equal(ownPlan.carriesOut?.id, planId)
    assert.deepEqual(
      ownPlan.clauseRows.map(c => c.dueOn),
      ['2025-11-07', '2026-11-09', null].sort(
        (a, b) => ownPlan.clauseRows.findIndex(c => c.dueOn === a) - ownPlan.clauseRows.findIndex(c => c.dueOn === b),
      ),
    )
    const refused = await officer.tries(api.makeOwnPlan, { id: planId })
    assert.equal(refused.status, 404, 'a unit without work from the plan does not see it')
  })

  it('hands down to the group the paper names; nobody below gets a day after the superior', async () => {
    const id = await paperOf(app, SO, 'Triển khai phong trào tại Sở năm 2025', '2025-10-01', [
      work(
        'II.4',
        'Tuyên truyền bằng nhiều hình thức',
        ['Các phòng, cơ quan, đơn vị thuộc Sở'],
        due('2025-12-31', 'by'),
      ),
      {
        kind: 'report',
        value: {
          from: 'Các đơn vị trực thuộc Sở',
          to: 'Sở Nông nghiệp và Môi trường',
          through: 'Văn phòng Sở',
          cadence: 'annual',
          due: { kind: 'date', date: '2025-11-20' },
          operator: 'before',
        },
      },
      {
        kind: 'report',
        value: {
          from: SO,
          to: 'Thường trực Ban Chỉ đạo 138 tỉnh',
          cadence: 'annual',
          due: { kind: 'date', date: '2025-11-25' },
          operator: 'before',
        },
      },
    ])
    const { id: planId } = await office.ask(api.makePlan, { id })
    const sheet = await office.ask(api.getHandDown, { id: planId })
    const [task, report, upward] = sheet.clauses
    assert.equal(task?.proposals[0]?.unitIds.length, 19)
    assert.equal(upward?.ownWork, true)
    assert.deepEqual(report?.above, {
      dueOn: '2025-11-25',
      operator: 'before',
      who: 'Thường trực Ban Chỉ đạo 138 tỉnh',
    })
    const units = (report?.proposals[0]?.unitIds ?? []).map(unitId => ({ unitId, role: 'lead' as const }))
    assert.ok(units.length >= 14)
    const late = await office.ask(api.handDown, {
      id: planId,
      clauses: [{ clauseId: report?.id as string, dueOn: '2025-11-27', units }],
    })
    assert.equal(late.made, 0)
    assert.match(
      late.lines[0]?.refused[0]?.reason ?? '',
      /Hạn 27\/11\/2025 sau hạn của Thường trực Ban Chỉ đạo 138 tỉnh \(trước 25\/11\/2025\) 2 ngày. Chọn 24\/11\/2025/,
    )
    const sunday = await office.ask(api.handDown, {
      id: planId,
      clauses: [{ clauseId: report?.id as string, dueOn: '2025-11-16', units }],
    })
    assert.deepEqual([sunday.made, sunday.lines[0]?.refused[0]?.ask], [0, true])
    const kept = await office.ask(api.handDown, {
      id: planId,
      keep: true,
      clauses: [{ clauseId: report?.id as string, dueOn: '2025-11-16', units: units.slice(0, 2) }],
    })
    assert.equal(kept.made, 2)
    const rest = await office.ask(api.handDown, { id: planId, clauses: [{ clauseId: report?.id as string, units }] })
    assert.deepEqual(
      [rest.made, rest.lines.filter(l => l.refused[0]?.reason === 'Đã giao rồi.').length],
      [units.length - 2, 2],
    )
    const coverage = (await office.ask(api.getPlan, { id: planId })).coverage
    assert.equal(coverage.unaccepted.length, units.length)
    assert.deepEqual(
      [coverage.chain?.holds, coverage.chain?.links.map(l => l.on)],
      [true, ['2025-11-20', '2025-11-25']],
    )
  })

  it('cannot be handed down by another unit, nor to units that are not below', async () => {
    const { id: planId } = await office.ask(api.makePlanByHand, {
      title: 'Kế hoạch lập tay',
      startsOn: '2025-11-01',
      endsOn: '2025-12-31',
    })
    const clause = await office.ask(api.addClause, {
      id: planId,
      label: '1',
      title: 'Rà soát tài khoản mạng',
      due: { kind: 'date', date: '2025-12-15' },
      operator: 'by',
    })
    const stranger = await within(app.context.db, EVERYTHING, tx =>
      tx.selectFrom('unit').select('id').where('name', '=', 'Sở Y tế').executeTakeFirstOrThrow(),
    )
    const line = await office.ask(api.handDown, {
      id: planId,
      clauses: [{ clauseId: clause.id, units: [{ unitId: stranger.id, role: 'lead' }] }],
    })
    assert.match(line.lines[0]?.refused[0]?.reason ?? '', /Không phải đơn vị cấp dưới/)
    const other = await standing.tries(api.handDown, {
      id: planId,
      clauses: [{ clauseId: clause.id, units: [{ unitId: stranger.id, role: 'lead' }] }],
    })
    assert.equal(other.body.code, 'plan.not-yours')
    const nothing = await office.tries(api.handDown, { id: planId, clauses: [{ clauseId: clause.id, units: [] }] })
    assert.equal(nothing.body.code, 'obligation.nothing-to-hand-down')
    const right = await officer.tries(api.handDown, {
      id: planId,
      clauses: [{ clauseId: clause.id, units: [{ unitId: stranger.id, role: 'lead' }] }],
    })
    assert.equal(right.body.code, 'right.missing')
    assert.equal((await officer.tries(api.getPlan, { id: planId })).body.code, 'plan.not-found')
    await office.ask(api.dropClause, { id: clause.id })
    await office.ask(api.withdrawPlan, { id: planId, reason: 'Lập nhầm, làm lại kế hoạch khác.' })
    assert.equal((await office.tries(api.addClause, { id: planId, title: 'Khoản mới' })).body.code, 'plan.over')
  })

  it('remembers what a name means once a person has said so, for that unit only', async () => {
    const name = 'Đội Kiểm lâm cơ động'
    const [unknown] = (await office.ask(api.matchNames, { names: [name] })).matches
    assert.equal(unknown?.kind, 'unknown')
    const forest = await within(app.context.db, EVERYTHING, tx =>
      tx.selectFrom('unit').select('id').where('name', '=', 'Chi cục Kiểm lâm').executeTakeFirstOrThrow(),
    )
    await office.ask(api.confirmName, { written: name, unitId: forest.id })
    const [known] = (await office.ask(api.matchNames, { names: [name.toUpperCase()] })).matches
    assert.deepEqual(known?.unitIds, [forest.id])
    const [elsewhere] = (await standing.ask(api.matchNames, { names: [name] })).matches
    assert.equal(elsewhere?.kind, 'unknown')
  })

  it('is not seen by a transaction that forgot its scope', async () => {
    const rows = await app.context.db.selectFrom('plan').select('id').execute()
    const work = await app.context.db.selectFrom('obligation').select('id').execute()
    assert.deepEqual([rows.length, work.length], [0, 0])
  })
})
