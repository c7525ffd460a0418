import { z } from 'zod'
import type { Instant } from '../day.ts'
import { endpoint, Id, nothing, returns } from '../endpoint.ts'
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
export const TemplateInput = TemplateContent.extend({ name: Name })
export type TemplateInput = z.infer<typeof TemplateInput>

export const listTemplates = endpoint({
  method: 'GET',
  path: '/templates',
  input: nothing,
  output: returns<TemplateLine[]>(),
})
export const getTemplate = endpoint({
  method: 'GET',
  path: '/templates/:id',
  input: z.object({ id: Id, version: z.coerce.number().int().optional() }),
  output: returns<TemplatePage>(),
})
/** A form made and published at once; one of the same name in the unit gets its next version. */
export const makeTemplate = endpoint({
  method: 'POST',
  path: '/templates',
  input: TemplateInput,
  output: returns<{ id: string; version: number }>(),
})
