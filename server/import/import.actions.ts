import { randomInt } from 'node:crypto'
import type { Actor } from '@thong-suot/domain/actor.ts'
import type { Day } from '@thong-suot/domain/day.ts'
import {
  ImportHasProblems,
  ImportHeadMissing,
  ImportTooLong,
  ImportUnreadable,
  PlacesUnreadable,
  PlacesWithoutUnit,
} from '@thong-suot/domain/import/import.problems.ts'
import {
  type ImportAnswer,
  type ImportProblem,
  type ImportWhat,
  MOST_PROBLEMS,
  PERSON_COLUMNS,
  readList,
  UNIT_COLUMNS,
} from '@thong-suot/domain/import/import.ts'
import { readPlaces } from '@thong-suot/domain/import/places.ts'
import { PaperProblem } from '@thong-suot/paper/paper.problems.ts'
import { readTable } from '@thong-suot/paper/read-table.ts'
import { hashPassword } from 'better-auth/crypto'
import { act } from '../act.ts'
import { type Db, EVERYTHING, type Tx, within } from '../db.ts'
import { planPeople, writePeople } from './import-people.ts'
import { planPlaces, type Where, writePlaces } from './import-places.ts'
import { planUnits, writeUnits } from './import-units.ts'

export type Given = { what: ImportWhat; bytes: Uint8Array; name: string; where: Where | undefined }
const MOST = { units: 20_000, people: 2_000 } as const

type Counted = { made: number; changed: number; same: number; problems: ImportProblem[] }
type Prepared = { rows: number; counted: Counted; write: (tx: Tx) => Promise<void>; accounts: ImportAnswer['accounts'] }

/** Every problem by row and column; nothing is changed. */
export function checkImport(db: Db, given: Given, today: Day): Promise<ImportAnswer> {
  return within(db, EVERYTHING, async tx => answerOf(await prepare(tx, given, today), false))
}

/** All rows in one action, or none. First passwords are told once and kept nowhere. */
export async function runImport(db: Db, actor: Actor, given: Given, today: Day): Promise<ImportAnswer> {
  const first = await within(db, EVERYTHING, tx => prepare(tx, given, today))
  const passwords = new Map<string, string>()
  if (given.what === 'people')
    for (const { username, password } of first.accounts) passwords.set(username, await hashPassword(password))
  let answer: ImportAnswer | undefined
  await act(db, { ...actor, scope: EVERYTHING.scope }, `import.${given.what}`, async tx => {
    const prepared = await prepare(tx, given, today, passwords)
    const count = prepared.counted.problems.length
    if (count > 0) throw new ImportHasProblems({ count })
    await prepared.write(tx)
    answer = { ...answerOf(prepared, true), accounts: first.accounts }
    const { problems: _, ...counted } = prepared.counted
    return { after: { file: given.name, rows: prepared.rows, ...counted } }
  })
  return answer as ImportAnswer
}

const answerOf = ({ rows, counted, accounts }: Prepared, done: boolean): ImportAnswer => ({
  rows,
  ...counted,
  problems: counted.problems.slice(0, MOST_PROBLEMS),
  problemCount: counted.problems.length,
  done,
  accounts: done ? accounts : [],
})

async function prepare(
  tx: Tx,
  given: Given,
  today: Day,
  hashes: ReadonlyMap<string, string> = new Map(),
): Promise<Prepared> {
  if (given.what === 'places') return preparePlaces(tx, given)
  const table = await readTable(given.bytes).catch(error => {
    throw error instanceof PaperProblem ? new ImportUnreadable({ name: given.name }) : error
  })
  if (table.length > MOST[given.what]) throw new ImportTooLong({ rows: table.length, most: MOST[given.what] })
  if (given.what === 'units') {
    const list = readList(table, UNIT_COLUMNS)
    if ('missing' in list) throw new ImportHeadMissing({ heads: list.missing })
    const { plans, ...counted } = await planUnits(tx, list.rows, today)
    return { rows: list.rows.length, counted, write: inTx => writeUnits(inTx, plans, today), accounts: [] }
  }
  const list = readList(table, PERSON_COLUMNS)
  if ('missing' in list) throw new ImportHeadMissing({ heads: list.missing })
  const { plans, ...counted } = await planPeople(tx, list.rows, today)
  const fresh = new Map(plans.filter(p => p.newLogin).map(p => [p.username, p.name]))
  const accounts = [...fresh].map(([username, name]) => ({ name, username, password: firstPassword() }))
  return { rows: list.rows.length, counted, write: inTx => writePeople(inTx, plans, hashes), accounts }
}

async function preparePlaces(tx: Tx, { bytes, where }: Given): Promise<Prepared> {
  const places = readPlaces(new TextDecoder().decode(bytes))
  if (!places) throw new PlacesUnreadable()
  if (!where) throw new PlacesWithoutUnit()
  const { plans, ...counted } = await planPlaces(tx, places, where)
  return { rows: plans.length, counted, write: inTx => writePlaces(inTx, plans), accounts: [] }
}

/** Letters and numbers that are not taken for each other when read out. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789'
const firstPassword = () => Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
