import { Readable } from 'node:stream'
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import {
  DraftAlreadyIssued,
  DraftFormWrong,
  DraftNotOfUnit,
  UnitWithoutSymbol,
} from '@thong-suot/domain/draft/draft.problems.ts'
import type { Paper } from '@thong-suot/domain/draft/paper.ts'
import { checkForm } from '@thong-suot/paper/form-check.ts'
import { act } from '../act.ts'
import type { Db, Tx } from '../db.ts'
import { takeRegisterNumber } from '../document/register.ts'
import type { FileStore } from '../file-store.ts'
import { getPeriod } from '../roll-up/period.queries.ts'
import { cut, getSnapshot } from '../roll-up/snapshot/snapshot.actions.ts'
import { tellChased } from './chasing/chased.ts'
import { type DraftContent, type DraftRow, getDraftRow, pdfOf } from './draft.queries.ts'
import { nameOfPaper } from './name-of-paper.ts'
import { paperOfSnapshot } from './paper-of-snapshot.ts'
import { sendUp } from './send-up.ts'
import { headingOf } from './unit-heading.ts'

export async function insertDraft(tx: Tx, actor: Actor, content: DraftContent, today: Day): Promise<string> {
  const { paper } = content
  const { id } = await tx
    .insertInto('document')
    .values({
      direction: 'out',
      unitId: actor.unitId,
      path: actor.unitPath,
      registerYear: Number(today.slice(0, 4)),
      type: paper.type,
      issuer: paper.issuer,
      issuerUnitId: actor.unitId,
      place: paper.place,
      title: paper.title,
      signer: paper.sign.name,
      state: 'draft',
      content: JSON.stringify(content),
      registeredBy: actor.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Lập dự thảo báo cáo: a report out of a cut; where none is named, a cut is made in the same transaction. */
export function draftFromRollUp(
  db: Db,
  actor: Actor,
  { id, no }: { id: string; no?: number | null | undefined },
  today: Day,
): Promise<{ documentId: string; no: number }> {
  return act(db, actor, 'draft.make', async tx => {
    const snapshot = no ? await getSnapshot(tx, actor, id, no) : (await cut(tx, actor, id, today)).content
    const period = await getPeriod(tx, id)
    const heading = await headingOf(tx, actor, 'BC', today)
    const paper = paperOfSnapshot(snapshot, heading, {
      regimeName: period.regimeName,
      content: period.content,
      upwardTo: period.unitId === actor.unitId ? period.upwardTo : await receiverOf(tx, id, actor.unitId),
      through: period.unitId === actor.unitId ? period.through : null,
      quoteOf: await sourceOf(tx, period.regimeId),
      today,
    })
    const documentId = await insertDraft(tx, actor, { paper, kept: [], rest: { periodId: id, no: snapshot.no } }, today)
    await tx
      .updateTable('periodSnapshot')
      .set({ documentId })
      .where('periodId', '=', id)
      .where('unitId', '=', actor.unitId)
      .where('no', '=', snapshot.no)
      .execute()
    return { after: { documentId, no: snapshot.no }, subject: documentId }
  })
}

/** Whom a unit further down reports to: the one that receives its own report of the period. */
async function receiverOf(tx: Tx, periodId: string, unitId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.receiverId')
    .select('unit.name')
    .where('periodId', '=', periodId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  return row?.name ?? null
}

/** 'Kế hoạch số 1270/KH-BCĐ138 ngày 11/3/2025 …': the paper the duty stands in. */
async function sourceOf(tx: Tx, regimeId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('regime')
    .innerJoin('fact', 'fact.id', 'regime.factId')
    .innerJoin('document', 'document.id', 'fact.documentId')
    .select(['document.type', 'document.number', 'document.issuedOn', 'document.issuer'])
    .where('regime.id', '=', regimeId)
    .executeTakeFirst()
  if (!row?.number) return null
  return nameOfPaper(row)
}

/** A blank paper of one of the 29 types, with what the unit's papers always carry. */
export function startDraft(
  db: Db,
  actor: Actor,
  { type, title }: Pick<Paper, 'type' | 'title'>,
  today: Day,
): Promise<{ id: string }> {
  return act(db, actor, 'draft.make', async tx => {
    const { abbreviation, ...heading } = await headingOf(tx, actor, type, today)
    if (!abbreviation) throw new UnitWithoutSymbol({ unit: heading.issuer })
    const paper: Paper = {
      ...heading,
      type,
      title,
      number: null,
      date: today.slice(0, 7),
      body: [{ kind: 'paragraph', text: '' }],
      recipients: ['Lưu: VT'],
    }
    const id = await insertDraft(tx, actor, { paper, kept: [] }, today)
    return { after: { id }, subject: id }
  })
}

async function ownDraft(tx: Tx, actor: Actor, id: string): Promise<DraftRow> {
  await tx.selectFrom('document').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const draft = await getDraftRow(tx, id)
  if (draft.unitId !== actor.unitId) throw new DraftNotOfUnit()
  if (draft.state === 'issued') throw new DraftAlreadyIssued({ number: draft.number ?? '' })
  return draft
}

/** Keeps the paper as it is typed; number and day stay the register's. */
export function writeDraft(db: Db, actor: Actor, { id, paper }: { id: string; paper: Paper }): Promise<{ id: string }> {
  return act(db, actor, 'draft.write', async tx => {
    const before = await ownDraft(tx, actor, id)
    const content: DraftContent = {
      ...before.content,
      paper: { ...paper, number: null, date: before.content.paper.date },
    }
    await tx
      .updateTable('document')
      .set({ content: JSON.stringify(content), type: paper.type, title: paper.title, signer: paper.sign.name })
      .where('id', '=', id)
      .execute()
    return { before: before.content.paper, after: { id }, subject: id }
  })
}

export function keepRemark(
  db: Db,
  actor: Actor,
  { id, at, reason }: { id: string; at: string; reason: string },
): Promise<{ id: string }> {
  return act(db, actor, 'draft.keep', async tx => {
    const { content } = await ownDraft(tx, actor, id)
    const kept = [...content.kept.filter(each => each.at !== at), { at, reason }]
    await tx
      .updateTable('document')
      .set({ content: JSON.stringify({ ...content, kept }) })
      .where('id', '=', id)
      .execute()
    return { after: { id }, subject: id, reason: `${at}: ${reason}` }
  })
}

/**
 * Ban hành: takes the next number of the outgoing register, sets the day, and keeps the PDF as it went out. All of it
 * or nothing: what fails gives its number back, so none is skipped.
 */
export function issueDraft(
  db: Db,
  actor: Actor,
  files: FileStore,
  id: string,
  today: Day,
): Promise<{ id: string; number: string }> {
  return act(db, actor, 'draft.issue', async tx => {
    const { content } = await ownDraft(tx, actor, id)
    const wrong = checkForm(content.paper).filter(
      remark => remark.severity === 'must' && !content.kept.some(each => each.at === remark.at),
    )
    if (wrong[0]) throw new DraftFormWrong({ count: wrong.length, first: `${wrong[0].at}: ${wrong[0].says}` })
    const year = Number(today.slice(0, 4))
    const no = await takeRegisterNumber(tx, actor.unitId, 'out', year)
    const paper: Paper = { ...content.paper, number: no, date: today }
    const number = `${String(no).padStart(2, '0')}/${paper.symbol}`
    const pdf = await pdfOf(paper)
    const { sha256, size } = await files.keep(Readable.from([Buffer.from(pdf)]))
    await tx
      .updateTable('document')
      .set({
        state: 'issued',
        number,
        registerNo: no,
        registerYear: year,
        issuedOn: today,
        title: paper.title,
        signer: paper.sign.name,
        content: JSON.stringify({ ...content, paper }),
        fileSha256: sha256,
        fileSize: size,
        fileType: 'application/pdf',
        fileName: `${number.replaceAll('/', '-')}.pdf`,
      })
      .where('id', '=', id)
      .execute()
    if (content.rest) await sendUp(tx, actor, { id, periodId: content.rest.periodId, issuedOn: today })
    if (content.chases) await tellChased(tx, actor, content.chases, { id, number, issuedOn: today })
    return { after: { id, number }, subject: id }
  })
}

/** A draft that nobody needs goes (no number was taken for it); what was written stays in the log. */
export function discardDraft(db: Db, actor: Actor, id: string): Promise<{ id: string }> {
  return act(db, actor, 'draft.discard', async tx => {
    const before = await ownDraft(tx, actor, id)
    await tx.updateTable('periodSnapshot').set({ documentId: null }).where('documentId', '=', id).execute()
    await tx.deleteFrom('document').where('id', '=', id).execute()
    return { before: before.content, after: { id }, subject: id }
  })
}
