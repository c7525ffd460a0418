/** Every job there is, and when it goes. */
import type { Job } from './jobs.ts'

export const TIMETABLE: readonly Job<never>[] = []
