/** What people do with their work on one day, through the front door; the model is told only of what was let through. */
import { addDays } from '@thong-suot/domain/day.ts'
import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import * as api from '@thong-suot/domain/obligation/obligation.api.ts'
import { answered, type Did, isOpen, may, type Piece, takeBack } from './piece.ts'
import { below, dayBefore, type Unit, type World } from './world.ts'

const WHY = 'Theo yêu cầu công việc thực tế của đơn vị'

/** Somebody tries; the model has said beforehand whether it will be let through. */
async function does(
  w: World,
  p: Piece,
  who: Unit,
  did: Did,
  e: Endpoint,
  input: object,
  lets = may(p, who, did),
): Promise<unknown> {
  if (!who.who) return undefined
  const { status, body } = await who.who.tries(e as never, { id: p.id, ...input } as never)
  if (status < 300 !== lets || status >= 500)
    w.differences.push(
      `${w.today} ${who.name} ${did} ${p.id} (${p.state}): ${status} ${JSON.stringify(body).slice(0, 200)}`,
    )
  if (status < 300) w.counts.done++
  else w.counts.refused++
  return status < 300 && lets ? body : undefined
}

export async function stepsOf(w: World, p: Piece): Promise<void> {
  const { luck, today } = w
  const near = p.due === null ? luck.of(0.15) : addDays(today, 12) >= p.due
  if (p.state === 'given' && luck.of(0.25)) {
    if (await does(w, p, p.unit, 'accept', api.acceptObligation, {})) p.state = 'under-way'
  } else if (p.state === 'under-way' || p.state === 'returned') {
    if (luck.of(0.02)) await does(w, p, p.unit, 'note', api.noteProgress, { note: 'Đã làm thêm một phần.' })
    else if (luck.of(0.006)) {
      if (await does(w, p, p.unit, 'tellDifficulty', api.tellDifficulty, { note: 'Thiếu kinh phí và người làm' }))
        p.difficulty = 'told'
    } else if (luck.of(0.03)) await handDown(w, p)
    else if (near && luck.of(0.04)) await ask(w, p)
    else if (near && luck.of(0.1)) await declare(w, p)
  } else if (p.state === 'declared') await judge(w, p)
  else if (p.state === 'extension-asked' && luck.of(0.3)) await answerAsked(w, p)
  if (p.difficulty && luck.of(0.1)) await answerDifficulty(w, p)
  if (luck.of(0.0008) && may(p, p.giver, 'withdraw'))
    if (await does(w, p, p.giver, 'withdraw', api.withdrawObligation, { reason: WHY, withBelow: true })) takeBack(w, p)
  if (luck.of(0.002)) await wrongly(w, p)
}

async function declare(w: World, p: Piece): Promise<void> {
  if (!(await does(w, p, p.unit, 'declare', api.declareDone, { note: 'Đã xong, có báo cáo kèm theo.' }))) return
  p.state = p.unit === p.giver ? 'done' : 'declared'
  p.doneOn = w.today
  p.wanted = null
}

async function judge(w: World, p: Piece): Promise<void> {
  if (w.luck.of(0.3)) {
    if (await does(w, p, p.giver, 'confirm', api.confirmDone, {})) p.state = 'done'
  } else if (w.luck.of(0.05) && (await does(w, p, p.giver, 'return', api.returnObligation, { reason: WHY }))) {
    p.state = 'returned'
    p.doneOn = null
  }
}

async function ask(w: World, p: Piece): Promise<void> {
  const wantedOn = addDays(p.due ?? w.today, 5 + w.luck.upTo(30))
  if (!(await does(w, p, p.unit, 'askExtension', api.askExtension, { wantedOn, reason: WHY }))) return
  p.state = 'extension-asked'
  p.wanted = wantedOn
}

async function answerAsked(w: World, p: Piece): Promise<void> {
  const wanted = p.wanted as string
  const grants = w.luck.of(0.6)
  const fits = !p.parent?.due || wanted <= p.parent.due
  if (grants && (await does(w, p, p.giver, 'grant', api.grantExtension, {}, may(p, p.giver, 'grant') && fits)))
    Object.assign(p, { state: 'under-way', due: wanted, wanted: null, extensions: p.extensions + 1 })
  else if (!grants && (await does(w, p, p.giver, 'refuse', api.refuseExtension, { reason: WHY })))
    Object.assign(p, { state: 'under-way', wanted: null })
}

async function answerDifficulty(w: World, p: Piece): Promise<void> {
  if (w.luck.of(0.5) && may(p, p.giver, 'raise')) {
    if (!(await does(w, p, p.giver, 'raise', api.raiseDifficulty, { note: 'Vượt quá khả năng của đơn vị' }))) return
    p.difficulty = 'raised'
    const parent = p.parent as Piece
    parent.difficulty = 'told'
    parent.raisedFrom.push(p)
  } else if (
    may(p, p.giver, 'answer') &&
    (await does(w, p, p.giver, 'answer', api.answerDifficulty, { note: 'Đã bố trí.' }))
  )
    answered(w, p)
}

async function handDown(w: World, p: Piece): Promise<void> {
  const units = below(w, p.unit).filter(
    u =>
      !w.pieces.some(
        c =>
          c.clause === p.clause &&
          c.giver === p.unit &&
          c.unit === u &&
          c.instance === p.instance &&
          c.state !== 'withdrawn',
      ),
  )
  if (units.length === 0 || !may(p, p.unit, 'handDown')) return
  const some = units.filter(() => w.luck.of(0.5))
  if (some.length === 0) return
  const tooLate = p.due && w.luck.of(0.05) ? addDays(p.due, 2) : undefined
  const body = (await does(w, p, p.unit, 'handDown', api.handDownObligation, {
    units: some.map(u => ({ unitId: u.id })),
    keep: true,
    dueOn: tooLate,
  })) as { made: number } | undefined
  if (!body) return
  if (body.made !== (tooLate ? 0 : some.length))
    w.differences.push(`${w.today} ${p.unit.name} hands ${p.id} down to ${some.length}: ${body.made}`)
  if (tooLate) w.counts.refused += some.length
  else
    await learn(w, {
      plan: p.plan,
      clause: p.clause,
      giver: p.unit,
      parent: p,
      due: p.due && dayBefore(w, p.due),
      units: some,
      instance: p.instance,
    })
}

type Given = Pick<Piece, 'plan' | 'clause' | 'giver' | 'parent' | 'due' | 'instance'> & { units: Unit[] }
/** Ids are all that the model takes from the system. */
export async function learn(w: World, { units, ...given }: Given): Promise<void> {
  const rows = await w.app.look<{ id: string; unit_id: string }>(
    `select id, unit_id from obligation where clause_id = $1 and giver_id = $2 and instance = $3 and state <> 'withdrawn'`,
    [given.clause, given.giver.id, given.instance],
  )
  for (const unit of units) {
    const id = rows.find(r => r.unit_id === unit.id)?.id
    if (!id) w.differences.push(`${w.today} ${unit.name} has nothing of clause ${given.clause}`)
    else
      w.pieces.push({
        ...given,
        id,
        unit,
        state: unit === given.giver ? 'under-way' : 'given',
        doneOn: null,
        wanted: null,
        extensions: 0,
        difficulty: null,
        raisedFrom: [],
      })
  }
}

/** The wrong unit, or the wrong moment. */
async function wrongly(w: World, p: Piece): Promise<void> {
  const tries: [Did, Endpoint, object][] = [
    ['accept', api.acceptObligation, {}],
    ['declare', api.declareDone, { note: 'Đã xong.' }],
    ['confirm', api.confirmDone, {}],
    ['return', api.returnObligation, { reason: WHY }],
    ['grant', api.grantExtension, {}],
    ['withdraw', api.withdrawObligation, { reason: WHY }],
  ]
  const [did, e, input] = w.luck.one(tries)
  const who = w.luck.one([p.unit, p.giver, w.luck.one(w.units.filter(u => u.who && !u.ended))])
  if (!may(p, who, did)) await does(w, p, who, did, e, input)
}

export const openPieces = (w: World) => w.pieces.filter(isOpen)
