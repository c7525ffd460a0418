/** Biên bản kiểm tra as a draft: in the form of Nghị định 30/2020/NĐ-CP, from what was written down. */
import type { Actor } from '@thong-suot/domain/actor.ts'
import { type Day, showDay } from '@thong-suot/domain/day.ts'
import { UnitWithoutSymbol } from '@thong-suot/domain/draft/draft.problems.ts'
import type { Paper, PaperBlock } from '@thong-suot/domain/draft/paper.ts'
import { InspectionNotYours } from '@thong-suot/domain/inspection/inspection.problems.ts'
import type { Finding, Inspection } from '@thong-suot/domain/inspection/inspection.ts'
import { act } from '../act.ts'
import type { Db } from '../db.ts'
import { insertDraft } from '../draft/draft.actions.ts'
import { headingOf } from '../draft/unit-heading.ts'
import { getInspection } from './inspection.queries.ts'

export function draftMinutes(db: Db, actor: Actor, id: string, today: Day): Promise<{ documentId: string }> {
  return act(db, actor, 'inspection.draft-minutes', async tx => {
    const inspection = await getInspection(tx, actor, id, today)
    if (inspection.unitId !== actor.unitId) throw new InspectionNotYours({ unit: inspection.unitName })
    const { abbreviation, ...heading } = await headingOf(tx, actor, 'BB', today)
    if (!abbreviation) throw new UnitWithoutSymbol({ unit: heading.issuer })
    const paper: Paper = {
      ...heading,
      type: 'BB',
      title: inspection.title,
      number: null,
      date: today.slice(0, 7),
      body: bodyOf(inspection),
      recipients: [inspection.inspectedName, `Lãnh đạo ${heading.issuer}`, 'Lưu: VT'],
    }
    const documentId = await insertDraft(tx, actor, { paper, kept: [] }, today)
    await tx.updateTable('inspection').set({ documentId }).where('id', '=', id).execute()
    return { after: { documentId }, subject: id }
  })
}

function bodyOf(i: Inspection): PaperBlock[] {
  const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words })
  const heading = (label: string, words: string): PaperBlock => ({ kind: 'heading', level: 1, label, text: words })
  const listed = (kind: Finding['kind'], none: string): PaperBlock[] => {
    const own = i.findingRows.filter(f => f.kind === kind)
    if (own.length === 0) return [text(none)]
    return own.map((f, at) => ({ kind: 'paragraph', label: `${at + 1}.`, text: sayFinding(f) }))
  }
  return [
    text(`Ngày ${showDay(i.heldOn)}, ${i.unitName} tiến hành kiểm tra tại ${i.inspectedName}.`),
    heading('I.', 'THÀNH PHẦN'),
    ...(i.members.length > 0 ? i.members.map(member => text(`- ${member}`)) : [text('- ………')]),
    heading('II.', 'KẾT QUẢ KIỂM TRA'),
    text('Ưu điểm:'),
    ...listed('good', 'Không ghi nhận.'),
    text('Tồn tại, hạn chế:'),
    ...listed('fault', 'Không có.'),
    heading('III.', 'KẾT LUẬN'),
    text(`${i.conclusion || '………'}./.`),
  ]
}

function sayFinding({ text, obligation }: Finding): string {
  const bare = text.trim().replace(/[.;]+$/, '')
  return obligation?.dueOn ? `${bare}; thời hạn khắc phục: ${showDay(obligation.dueOn)}.` : `${bare}.`
}
