/**
 * Confirming a plan of some ten pages with the keyboard alone, in a browser over the whole application: how many facts it
 * has, what the machine takes of an officer's five minutes, and what that leaves to look at each fact.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startWalk, type Visit } from '../web/walk.ts'

type Figure = { name: string; value: number; unit: string; aim: string | null }

const CORPUS = process.env.CORPUS_DIR ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))
/** Ten pages of a plan in the type size of Decree 30/2020. */
const TEN_PAGES = 20_000
const FIVE_MINUTES = 300

export async function run(): Promise<Figure[]> {
  const walk = await startWalk({ workers: true })
  try {
    const visit = await walk.visit('/van-ban-den', 'sample-clerk')
    const from = performance.now()
    await visit.locator('input[type=file]').setInputFiles(planOfTenPages())
    await visit.getByRole('link', { name: 'Đọc và xác nhận' }).click()
    await doneOf(visit).waitFor()
    const opened = (performance.now() - from) / 1000
    const { facts, seconds } = await confirmAll(visit)
    return [
      { name: 'from the file to its facts on screen', value: opened, unit: 's', aim: null },
      { name: 'facts of the plan', value: facts, unit: 'facts', aim: null },
      { name: 'keys pressed to confirm them', value: facts + 1, unit: 'keys', aim: null },
      { name: 'machine, from the first key to the last answer', value: seconds, unit: 's', aim: '<= 30' },
      {
        name: 'left to look at each fact within five minutes',
        value: (FIVE_MINUTES - seconds) / facts,
        unit: 's',
        aim: '>= 3',
      },
    ]
  } finally {
    await walk.stop()
  }
}

/** J chooses the first fact, Enter confirms and goes on; each key waits until the one before has shown. */
async function confirmAll(visit: Visit): Promise<{ facts: number; seconds: number }> {
  const facts = Number((await doneOf(visit).innerText()).split('/')[1])
  const from = performance.now()
  await visit.keyboard.press('j')
  for (let done = 1; done <= facts; done++) {
    await visit.keyboard.press('Enter')
    await visit.getByText(`Đã xác nhận ${done}/${facts}`, { exact: true }).waitFor()
  }
  await visit.waitForLoadState('networkidle')
  return { facts, seconds: (performance.now() - from) / 1000 }
}

/** "Đã xác nhận 3/52", at the head of the reading view. */
const doneOf = (visit: Visit) => visit.locator('header b', { hasText: /^Đã xác nhận \d+\/\d+$/ })

/** The file of the labelled plan whose length is nearest to ten pages. */
function planOfTenPages(): string {
  const labelled = join(CORPUS, 'labelled')
  if (!existsSync(labelled)) throw new Error(`no labelled plans under ${CORPUS}; set CORPUS_DIR`)
  const plans = readdirSync(labelled)
    .filter(name => name.endsWith('.json') && typeOf(join(labelled, name)) === 'KH')
    .map(name => basename(name, '.json'))
    .map(id => ({ id, letters: readFileSync(join(labelled, `${id}.txt`), 'utf8').length }))
    .sort((a, b) => Math.abs(a.letters - TEN_PAGES) - Math.abs(b.letters - TEN_PAGES))
  const { id } = plans[0]!
  const files = join(CORPUS, 'files')
  const file = readdirSync(files).find(name => name.startsWith(`${id}.`))
  return file ? join(files, file) : join(labelled, `${id}.txt`)
}

const typeOf = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { document: { type: string } }).document.type
