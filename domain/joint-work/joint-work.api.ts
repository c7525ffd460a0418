import { z } from 'zod'
import { endpoint, Id, nothing, returns } from '../endpoint.ts'
import type { JointPair, WorkSource } from './joint-work.ts'

/** Open work of one's own unit: proposed, joined, and what was said not to be the same. */
export const listJointWork = endpoint({
  method: 'GET',
  path: '/joint-work',
  input: nothing,
  output: returns<{ proposed: JointPair[]; joined: WorkSource[][]; denied: JointPair[] }>(),
})
const pair = z.object({ one: Id, other: Id })
/** From here on progress, proof and completion are told once and reach every giver. */
export const joinWork = endpoint({
  method: 'POST',
  path: '/joint-work',
  input: pair,
  output: returns<{ id: string; joined: string[] }>(),
})
/** Remembered: the pair is not proposed again. */
export const denyJoint = endpoint({
  method: 'POST',
  path: '/joint-work/deny',
  input: pair,
  output: returns<{ id: string; other: string }>(),
})
/** Takes one out; what was told until then stays with each. */
export const partWork = endpoint({
  method: 'POST',
  path: '/joint-work/:id/part',
  input: z.object({ id: Id }),
  output: returns<{ id: string; parted: string[] }>(),
})
