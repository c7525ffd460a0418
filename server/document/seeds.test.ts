import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import * as documents from '@thong-suot/domain/document/document.api.ts'
import { NO_TERM_LEFT } from '@thong-suot/domain/obligation/hand-down.ts'
import * as plans from '@thong-suot/domain/plan/plan.api.ts'
import { corpusDir } from '@thong-suot/reader/score/score.ts'
import { type SampleLogin, type Somebody, startTestApp, type TestApp } from '../testing.ts'
import { takeIn } from './drop-files.ts'

const FOLDER = join(corpusDir(), 'seeds')
const MISSING = !existsSync(FOLDER)
if (MISSING && process.env.CI) throw new Error(`no seeds at ${FOLDER}: set CORPUS_DIR`)

/** Whose paper each is in the sample province, and what is read in it: clauses of work, duties to report, and those whose days are over on the day of the stories. */
const SEEDS: { no: string; who: SampleLogin; work: number; reports: number; over: number }[] = [
  { no: '000', who: 'sample-office', work: 11, reports: 2, over: 0 },
  { no: '001', who: 'sample-standing', work: 11, reports: 2, over: 0 },
  { no: '002', who: 'sample-office', work: 3, reports: 0, over: 0 },
  { no: '003', who: 'sample-office', work: 7, reports: 6, over: 2 },
  { no: '004', who: 'sample-standing', work: 15, reports: 3, over: 0 },
]

describe('the plans that this is made for', { skip: MISSING ? 'no seeds beside the repository' : false }, () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp({ workers: true })
  })
  after(() => app.stop())

  for (const { no, who, work, reports, over } of SEEDS)
    it(`${no} is read, confirmed, planned and handed down, and no clause of it is lost`, async () => {
      const somebody = await app.as(who)
      const name = readdirSync(FOLDER).find(file => file.startsWith(no))!
      const paper = await takeIn(app, somebody, { name, bytes: readFileSync(join(FOLDER, name), 'utf8') })
      assert.equal(paper.state, 'read')
      const { facts } = await somebody.ask(documents.getReading, { id: paper.id })
      const kinds = (kind: string) => facts.filter(fact => fact.kind === kind).length
      assert.deepEqual([kinds('obligation'), kinds('report')], [work, reports])
      const factIds = facts.filter(fact => fact.kind !== 'finding').map(fact => fact.id)
      await somebody.ask(documents.confirmFacts, { id: paper.id, factIds })
      const { id } = await somebody.ask(plans.makePlan, { id: paper.id })
      await handDownAll(somebody, id, work + reports, over)
    })

  /** Everything to those the paper names; what names nobody known stays open, and the plan says so. */
  async function handDownAll(somebody: Somebody, id: string, clauses: number, over: number): Promise<void> {
    const sheet = await somebody.ask(plans.getHandDown, { id })
    assert.equal(sheet.clauses.length, clauses)
    const mayGive = new Set(sheet.units.map(unit => unit.id))
    const given = sheet.clauses.flatMap(({ id: clauseId, proposals }) => {
      const named = proposals.flatMap(({ unitIds, role }) => unitIds.map(unitId => ({ unitId, role })))
      // Named as lead and as partner: the lead stands first.
      const units = named.filter(
        ({ unitId }, i) => mayGive.has(unitId) && named.findIndex(n => n.unitId === unitId) === i,
      )
      return units.length ? [{ clauseId, units }] : []
    })
    const { made, lines } = await somebody.ask(plans.handDown, { id, clauses: given, keep: true })
    // Partners beside one's own unit are written to, not given work.
    const refused = lines
      .flatMap(line => line.refused)
      .filter(each => !each.reason.startsWith('Không phải đơn vị cấp dưới'))
    assert.deepEqual([...new Set(refused.map(each => each.reason))], over ? [NO_TERM_LEFT.says] : [])
    assert.equal(new Set(refused.map(each => each.clauseId)).size, over)
    const open = (await somebody.ask(plans.getHandDown, { id })).clauses.filter(clause => clause.handed === 0)
    assert.equal(open.length, clauses - given.length + over)
    assert.ok(made >= given.length - over)
  }
})
