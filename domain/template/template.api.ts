import { z } from 'zod'
import type { Instant } from '../day.ts'
import { endpoint, Id, nothing, type Page, PageOf, returns, sortBy } from '../endpoint.ts'
import type { TemplateProposal } from './outline.ts'
import type { ReadyTemplate } from './ready.ts'
import { TemplateContent, type TemplateForm } from './template.ts'

export type TemplateLine = {
  id: string
  name: string
  unitId: string
  unitName: string
  mine: boolean
  /** The version that new periods open with; null while only a draft is there. */
  version: number | null
  draft: boolean
  indicators: number
  narratives: number
  annexes: number
  regimes: number
}
export type TemplateVersion = {
  id: string
  version: number
  state: 'draft' | 'published'
  publishedAt: Instant | null
  publishedBy: string | null
  /** Periods that were opened with it. */
  periods: number
}
export type TemplatePage = TemplateForm & {
  id: string
  name: string
  unitId: string
  unitName: string
  mine: boolean
  /** The version shown: the one asked for, else the last published, else the draft. */
  version: number
  state: 'draft' | 'published'
  content: TemplateContent
  versions: TemplateVersion[]
}

const Name = z.string().trim().min(1, 'Chưa có tên biểu mẫu. Điền vào ô này.').max(200)
export type TemplateDraft = {
  id: string
  name: string
  version: number
  content: TemplateContent
  edition: number
  editedBy: string | null
  editedAt: Instant
}

export const TemplateInput = TemplateContent.extend({ name: Name })
export type TemplateInput = z.infer<typeof TemplateInput>

export const listTemplates = endpoint({
  method: 'GET',
  path: '/templates',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    /** With a published version, or with a draft that is not published yet. */
    state: z.enum(['published', 'draft']).optional(),
    used: z.enum(['0', '1']).optional(),
    mine: z.enum(['1']).optional(),
    /** 'own': one's own unit's first, by name. */
    sort: sortBy('own', 'name', 'unit', 'regimes', 'version'),
    ...PageOf,
  }),
  output: returns<Page<TemplateLine>>(),
})
export const exportTemplates = endpoint({
  method: 'GET',
  path: '/templates.xlsx',
  input: listTemplates.input,
  output: returns<Blob>(),
})
export const getTemplate = endpoint({
  method: 'GET',
  path: '/templates/:id',
  input: z.object({ id: Id, version: z.coerce.number().int().optional() }),
  output: returns<TemplatePage>(),
})
/** Forms that come with the system, for the regimes of plans on safety in cyberspace. */
export const listReadyTemplates = endpoint({
  method: 'GET',
  path: '/templates/ready',
  input: nothing,
  output: returns<ReadyTemplate[]>(),
})
/** A form made and published at once; one of the same name in the unit gets its next version. */
export const makeTemplate = endpoint({
  method: 'POST',
  path: '/templates',
  input: TemplateInput,
  output: returns<{ id: string; version: number }>(),
})
/** A new form, not yet published: empty, from a ready one, from a file, or from another form. */
export const startTemplate = endpoint({
  method: 'POST',
  path: '/templates/drafts',
  input: z.object({ name: Name, content: TemplateContent }),
  output: returns<{ id: string }>(),
})
/** The draft of a form; where there is none, one is made from the last published version. */
export const openDraft = endpoint({
  method: 'POST',
  path: '/templates/:id/draft',
  input: z.object({ id: Id }),
  output: returns<TemplateDraft>(),
})
/** Keeps a draft as it is edited; half-written is kept too. */
export const writeDraft = endpoint({
  method: 'PUT',
  path: '/templates/:id/draft',
  input: z.object({ id: Id, name: z.string().trim().max(200), content: TemplateContent, edition: z.number().int() }),
  output: returns<{ edition: number }>(),
})
export const publishDraft = endpoint({
  method: 'POST',
  path: '/templates/:id/publish',
  input: z.object({ id: Id, edition: z.number().int() }),
  output: returns<{ id: string; version: number; openPeriods: number }>(),
})
/** Puts a draft away; a form that was never published goes with it. */
export const dropDraft = endpoint({
  method: 'DELETE',
  path: '/templates/:id/draft',
  input: z.object({ id: Id }),
  output: returns<{ id: string; gone: boolean }>(),
})
/** What an XLSX or DOCX outline proposes; nothing is kept by asking. Send the file as multipart. */
export const proposeTemplate = endpoint({
  method: 'POST',
  path: '/templates/proposal',
  input: nothing,
  output: returns<TemplateProposal>(),
})
