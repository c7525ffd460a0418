import type { Actor } from '@thong-suot/domain/actor.ts'
import { ExampleWithoutFacts } from '@thong-suot/domain/document/document.problems.ts'
import type { Page } from '@thong-suot/reader/page.ts'
import type { Reading } from '@thong-suot/reader/reading.ts'
import { textOfPages } from '@thong-suot/reader/score/example.ts'
import { act } from '../../act.ts'
import type { Context } from '../../app.ts'
import { getDocumentFor } from '../document.actions.ts'
import { listFacts } from '../reading/reading.queries.ts'
import { exampleName, examplesFolder, writeExample } from './example-files.ts'
import { labelsOfFacts } from './labels-of-facts.ts'

/** "Lưu làm ví dụ": the paper's text beside what persons confirmed in it, for measuring the reader on one's own papers. */
export function keepExample(context: Context, actor: Actor, id: string): Promise<{ id: string; name: string }> {
  return act(context.db, actor, 'document.keep-example', async tx => {
    const { number } = await getDocumentFor(tx, actor, id, 'keepExample')
    const facts = await listFacts(tx, id)
    if (!facts.some(f => f.state === 'confirmed' || f.state === 'corrected')) throw new ExampleWithoutFacts()
    const row = await tx
      .selectFrom('document')
      .select(['pages', 'reading'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    // The same paper saved again takes the place of what was saved before.
    const name = exampleName(`${number ?? 'van-ban'}-${id.slice(0, 8)}`)
    const labels = labelsOfFacts(facts, row.reading as Reading)
    const text = textOfPages(row.pages as Page[])
    await writeExample(examplesFolder(context.config.dataDir), name, text, labels)
    return { after: { id, name }, subject: id }
  })
}
