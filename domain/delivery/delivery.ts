/** Chuyển văn bản: a paper from the outgoing register of one unit into the incoming register of another, and its receipt. */
import { z } from 'zod'
import type { Day, Instant } from '../day.ts'
import { HANDLING_STATES } from '../document/document.ts'
import { endpoint, Id, returns } from '../endpoint.ts'

export type DeliveryState = '00' | '01' | '02' | '03' | '05' | '06'
export const sayDelivery = (state: DeliveryState): string =>
  state === '00' ? 'Đang chuyển' : (HANDLING_STATES[state] ?? state)

export type Delivery = {
  unitId: string
  unitName: string
  senderName: string
  state: DeliveryState
  registerNo: number | null
  arrivedOn: Day | null
  reason: string | null
  changedAt: Instant
}

/** What the receiver may say next; refusing and finishing are final. */
const NEXT: Record<DeliveryState, readonly DeliveryState[]> = {
  '00': [],
  '01': ['03', '02'],
  '02': [],
  '03': ['05', '06'],
  '05': ['06'],
  '06': [],
}
export const deliveryNext = (state: DeliveryState): readonly DeliveryState[] => NEXT[state]

/** To whom a paper of one's own went. */
export const listDeliveries = endpoint({
  method: 'GET',
  path: '/documents/:id/deliveries',
  input: z.object({ id: Id }),
  output: returns<Delivery[]>(),
})
/** How a paper came that stands in one's own incoming register; null when nobody here sent it. */
export const findArrival = endpoint({
  method: 'GET',
  path: '/documents/:id/arrival',
  input: z.object({ id: Id }),
  output: returns<Delivery | null>(),
})
export const answerDelivery = endpoint({
  method: 'POST',
  path: '/documents/:id/arrival',
  input: z.object({ id: Id, state: z.enum(['02', '03', '05', '06']), reason: z.string().trim().max(1000).optional() }),
  output: returns<Delivery | null>(),
})
