/** Two years of a province of 300 units and 40 plans, day by day, beside a model of its own that says what must be. */
import { simulate, WHOLE } from '../server/simulation/simulation.ts'
import { startTestApp } from '../server/testing.ts'
import type { Figure } from './bench.ts'

export async function run(): Promise<Figure[]> {
  const app = await startTestApp()
  const from = performance.now()
  try {
    const w = await simulate(app, WHOLE, 1, says => console.error(says))
    const count = (name: string, value: number, aim: string | null = null): Figure => ({ name, value, unit: '', aim })
    return [
      count('units', w.units.length),
      count('plans', w.plans.length),
      count('pieces of work', w.pieces.length),
      count('actions done', w.counts.done),
      count('actions refused, as they must be', w.counts.refused),
      count('reminders owed and made', w.reminders.size),
      count('periods of reports', w.reporting.periods.length),
      count('reports', w.reporting.reports.length),
      count('papers made from cuts', w.counts.papers),
      count('answers compared', w.counts.checked),
      count('differences', w.differences.length, '<= 0'),
      { name: 'two years took', value: (performance.now() - from) / 1000, unit: 's', aim: null },
    ]
  } finally {
    await app.stop()
  }
}
