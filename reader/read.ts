/** Pages in, facts out: the only export a stranger needs. Never throws on a text; the same pages give the same reading. */

import { findFindings, type KnownCitation } from './findings/find.ts'
import { sectionsOf } from './layout/sections.ts'
import type { Page } from './page.ts'
import type { Reading } from './reading.ts'
import { findCitations } from './rules/citation/find.ts'
import { findDeadlines } from './rules/deadline/find.ts'
import { findHeading } from './rules/heading/find.ts'
import { periodOf } from './rules/heading/period.ts'
import { findObligations } from './rules/obligation/find.ts'
import { findOwners } from './rules/owner/find.ts'
import { findReports } from './rules/report/find.ts'
import { asPrinted, composed } from './text/composed.ts'
import { paperOf } from './tree.ts'

export type ReadOptions = {
  /** Documents known elsewhere, to set citations against. */
  register?: readonly KnownCitation[]
}

export function read(pages: Page[], options: ReadOptions = {}): Reading {
  const whole = composed(pages)
  return whole ? asPrinted(readComposed(whole, options), pages) : readComposed(pages, options)
}

function readComposed(pages: Page[], options: ReadOptions): Reading {
  const paper = paperOf(pages)
  const heading = findHeading(paper)
  Object.assign(paper.document, heading.document)
  paper.fields = heading.fields
  const period = periodOf(paper)
  if (period) paper.period = period
  const citations = findCitations(paper)
  const deadlines = findDeadlines(paper)
  const owners = findOwners(paper)
  const reports = findReports(paper, deadlines, owners)
  const obligations = findObligations(paper, { owners, deadlines, reports })
  const reading: Reading = {
    text: paper.text,
    lines: paper.lines,
    document: paper.document,
    fields: paper.fields,
    sections: sectionsOf(paper),
    citations,
    deadlines,
    owners,
    reports,
    obligations,
    findings: [],
  }
  reading.findings = findFindings(paper, reading, options.register ?? [])
  return reading
}
