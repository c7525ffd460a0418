/** The draft of a form on the page: kept as it is edited, checked as it is published. */
import { laidOut } from '@thong-suot/domain/template/design.ts'
import type { TemplateDraft } from '@thong-suot/domain/template/template.api.ts'
import * as api from '@thong-suot/domain/template/template.api.ts'
import { checkTemplate, type TemplateContent } from '@thong-suot/domain/template/template.ts'
import { useRef, useState } from 'react'
import { ask, type ProblemError } from '../../ask.ts'
import { useSaveDraft } from '../../parts/form/use-save-draft.ts'

export function useDesign(draft: TemplateDraft) {
  const [now, setNow] = useState(() => ({ name: draft.name, content: laidOut(draft.content) }))
  const [clash, setClash] = useState<ProblemError | null>(null)
  const edition = useRef(draft.edition)
  // One writing after another: two at once would clash with each other.
  const writing = useRef<Promise<unknown>>(Promise.resolve())
  const newest = useRef(now)
  newest.current = now

  const write = (what: typeof now) => {
    const next = writing.current
      .catch(() => {})
      .then(async () => {
        try {
          const answer = await ask(api.writeDraft, { id: draft.id, ...what, edition: edition.current })
          edition.current = answer.edition
          setClash(null)
        } catch (error) {
          if ((error as ProblemError).status === 409) setClash(error as ProblemError)
          throw error
        }
      })
    writing.current = next
    return next
  }
  const saved = useSaveDraft(now, write)
  return {
    ...now,
    clash,
    saved,
    faults: checkTemplate(now.content),
    setName: (name: string) => setNow(old => ({ ...old, name })),
    change: (next: (content: TemplateContent) => TemplateContent) =>
      setNow(old => ({ ...old, content: next(old.content) })),
    /** Keeps what is typed and gives the edition to publish. */
    keep: async () => {
      await write(newest.current)
      return edition.current
    },
  }
}
export type Design = ReturnType<typeof useDesign>
