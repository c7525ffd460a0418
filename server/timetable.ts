/** Every job there is, and when it goes. */
import { readDocument } from './document/document.jobs.ts'
import type { Job } from './jobs.ts'
import { sendMessages } from './message/message.jobs.ts'
import { lockPeriods, openPeriods } from './regime/regime.jobs.ts'
import { carryOutReorganisations } from './reorganisation/reorganisation.jobs.ts'

export const TIMETABLE: readonly Job<never>[] = [
  readDocument,
  carryOutReorganisations,
  openPeriods,
  lockPeriods,
  sendMessages,
]
