/** A form in sections, for the page that fills it and for the paper made from it. */
import type { Indicator } from '../indicator/indicator.ts'
import type { AnnexField, NarrativeField, TemplateForm } from './template.ts'

export type FormSection = {
  number: string
  title: string
  guide: string
  indicators: Indicator[]
  narratives: NarrativeField[]
  annexes: AnnexField[]
}

/** Sections in the order of the form; what names a section that is not listed opens it, by the number of its code. */
export function sectionsOf(
  form: Pick<TemplateForm, 'indicators' | 'narratives'> & Partial<TemplateForm>,
): FormSection[] {
  const sections: FormSection[] = (form.sections ?? []).map(({ title, guide }) => emptySection(title, guide))
  const listed = sections.length
  const sectionFor = (title: string) => {
    const known = sections.find(section => section.title === bareTitle(title))
    if (known) return known
    const added = emptySection(title, '')
    sections.push(added)
    return added
  }
  for (const indicator of form.indicators) sectionFor(indicator.section).indicators.push(indicator)
  // Cuts made before a passage named its section have only its number.
  const placeOf = ({ section, code, title }: NarrativeField | AnnexField) =>
    section ?? form.indicators.find(each => partOfCode(each.code) === partOfCode(code))?.section ?? title
  for (const narrative of form.narratives) sectionFor(placeOf(narrative)).narratives.push(narrative)
  for (const annex of form.annexes ?? []) sectionFor(placeOf(annex)).annexes.push(annex)
  const added = sections.splice(listed).sort((a, b) => firstNumber(a) - firstNumber(b))
  return [...sections, ...added]
    .filter(section => section.indicators.length + section.narratives.length + section.annexes.length > 0)
    .map((section, i) => ({ ...section, number: numberOf(section) ?? String(i + 1) }))
}

const emptySection = (title: string, guide: string): FormSection => ({
  number: '',
  title: bareTitle(title),
  guide,
  indicators: [],
  narratives: [],
  annexes: [],
})
/** Offices write the number into the title or leave it out; it is shown once. */
export const bareTitle = (title: string) => title.replace(/^\s*(?:\d+|[IVX]+)\s*[.)]\s*/u, '')

const partOfCode = (code: string) => code.split('.')[0]!
const numberOf = ({ indicators, narratives, annexes }: FormSection) =>
  [...indicators, ...narratives, ...annexes][0]?.code.split('.')[0]
const firstNumber = (section: FormSection) => Number.parseFloat(numberOf(section) ?? '') || 999
