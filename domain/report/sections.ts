/** A form in sections, for the page that fills it and for the paper made from it. */
import type { Indicator } from '../indicator/indicator.ts'
import type { NarrativeField } from '../regime/regime.api.ts'

export type FormSection = { number: string; title: string; indicators: Indicator[]; narratives: NarrativeField[] }

/** Sections in the order of their numbers; a narrative belongs to the section whose number its code begins with. */
export function sectionsOf(indicators: readonly Indicator[], narratives: readonly NarrativeField[]): FormSection[] {
  const sections: FormSection[] = []
  for (const indicator of indicators) {
    const title = bareTitle(indicator.section)
    const known = sections.find(section => section.title === title)
    if (known) known.indicators.push(indicator)
    else
      sections.push({
        number: numberOf(indicator.code),
        title,
        indicators: [indicator],
        narratives: [],
      })
  }
  for (const narrative of narratives) {
    const number = numberOf(narrative.code)
    const section = sections.find(each => each.number === number)
    if (section) section.narratives.push(narrative)
    else sections.push({ number, title: narrative.title, indicators: [], narratives: [narrative] })
  }
  return sections.sort((a, b) => Number.parseFloat(a.number) - Number.parseFloat(b.number))
}

/** Offices write the number into the title or leave it out; it is shown once. */
const bareTitle = (title: string) => title.replace(/^\s*(?:\d+|[IVX]+)\s*[.)]\s*/u, '')
const numberOf = (code: string) => code.split('.')[0]!
