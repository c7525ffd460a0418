/** Steps of designing a form: each gives the form as it is after. Sections are named by their titles. */
import { type IndicatorKind, USUAL_ADDING } from '../indicator/indicator.ts'
import { bareTitle, sectionsOf } from './sections.ts'
import { type AnnexInput, formOf, type IndicatorInput, type NarrativeInput, type TemplateContent } from './template.ts'

export type ItemList = 'indicators' | 'narratives' | 'annexes'
type Item = { code: string; section?: string | null | undefined }

/** Every section stands in the list of sections, under its bare title, and every item names its own. */
export function laidOut(content: TemplateContent): TemplateContent {
  const form = formOf(content)
  const sections = sectionsOf(form).map(({ title, guide }) => ({ title, guide }))
  const empty = content.sections.filter(each => !sections.some(one => one.title === bareTitle(each.title)))
  const named = <T extends Item>(items: readonly T[], laid: readonly { section: string }[]) =>
    items.map((item, i) => ({ ...item, section: bareTitle(laid[i]!.section) }))
  return {
    ...content,
    sections: [...sections, ...empty],
    indicators: named(content.indicators, form.indicators),
    narratives: named(content.narratives, form.narratives),
    annexes: named(content.annexes, form.annexes),
  }
}

/** '2.4': the next code of the section at a place. */
export function nextCode(content: TemplateContent, title: string): string {
  const at = content.sections.findIndex(section => section.title === title) + 1
  const taken = new Set([...content.indicators, ...content.narratives, ...content.annexes].map(each => each.code))
  let n = 1
  while (taken.has(`${at}.${n}`)) n++
  return `${at}.${n}`
}

export function newIndicator(
  content: TemplateContent,
  section: string,
  kind: IndicatorKind = 'number',
): IndicatorInput {
  return {
    section,
    code: nextCode(content, section),
    name: '',
    unitOfMeasure: '',
    kind,
    addsUp: USUAL_ADDING[kind],
    required: true,
    choices: [],
  }
}
export function newNarrative(content: TemplateContent, section: string): NarrativeInput {
  return { section, code: nextCode(content, section), title: '', guide: '', required: false }
}
export function newAnnex(content: TemplateContent, section: string): AnnexInput {
  const columns = [{ no: 1, name: 'Tên', kind: 'text' as const, required: true, choices: [] }]
  return { section, code: nextCode(content, section), title: '', guide: '', required: false, columns }
}

/** Moves an item one place up or down among those of its own list in its section. */
export function moved(content: TemplateContent, list: ItemList, at: number, by: -1 | 1): TemplateContent {
  const items: Item[] = [...content[list]]
  const { section } = items[at]!
  for (let to = at + by; to >= 0 && to < items.length; to += by) {
    if (items[to]!.section !== section) continue
    ;[items[at], items[to]] = [items[to]!, items[at]!]
    return { ...content, [list]: items }
  }
  return content
}

export function movedSection(content: TemplateContent, at: number, by: -1 | 1): TemplateContent {
  const sections = [...content.sections]
  const to = at + by
  if (to < 0 || to >= sections.length) return content
  ;[sections[at], sections[to]] = [sections[to]!, sections[at]!]
  return { ...content, sections }
}

/** A section under another title; what stands in it goes along. An equal title is not taken. */
export function renamedSection(content: TemplateContent, at: number, title: string): TemplateContent {
  const old = content.sections[at]!.title
  if (content.sections.some((section, i) => i !== at && section.title === title)) return content
  const follow = <T extends Item>(items: readonly T[]) =>
    items.map(item => (item.section === old ? { ...item, section: title } : item))
  return {
    ...content,
    sections: content.sections.map((section, i) => (i === at ? { ...section, title } : section)),
    indicators: follow(content.indicators),
    narratives: follow(content.narratives),
    annexes: follow(content.annexes),
  }
}

export function withoutSection(content: TemplateContent, at: number): TemplateContent {
  const { title } = content.sections[at]!
  const stay = <T extends Item>(items: readonly T[]) => items.filter(item => item.section !== title)
  return {
    ...content,
    sections: content.sections.filter((_, i) => i !== at),
    indicators: stay(content.indicators),
    narratives: stay(content.narratives),
    annexes: stay(content.annexes),
  }
}

/** Codes anew by the order of sections and of what stands in them; formulas and rules follow their figures. */
export function renumbered(content: TemplateContent): TemplateContent {
  const codes = new Map<string, string>()
  const lists: ItemList[] = ['indicators', 'narratives', 'annexes']
  for (const [s, { title }] of content.sections.entries()) {
    let n = 0
    for (const list of lists)
      for (const item of content[list] as Item[])
        if (item.section === title) codes.set(`${list} ${item.code}`, `${s + 1}.${++n}`)
  }
  const figure = (code: string) => codes.get(`indicators ${code}`) ?? code
  const inWords = (text: string) => text.replace(/\[([^[\]]*)\]/g, (_, code: string) => `[${figure(code.trim())}]`)
  const recoded = <T extends Item>(list: ItemList, items: readonly T[]) =>
    items.map(item => ({ ...item, code: codes.get(`${list} ${item.code}`) ?? item.code }))
  return {
    ...content,
    indicators: recoded('indicators', content.indicators).map(each => ({
      ...each,
      formula: each.formula && inWords(each.formula),
      partOf: each.partOf && figure(each.partOf),
      weightOf: each.weightOf && figure(each.weightOf),
      rule: each.rule && { ...each.rule, test: inWords(each.rule.test) },
    })),
    narratives: recoded('narratives', content.narratives),
    annexes: recoded('annexes', content.annexes),
  }
}
