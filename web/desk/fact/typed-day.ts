/** A day as typed, in the form the server takes; what is no day is sent as it is, and the server says so at the field. */
import { readTypedDay } from '@thong-suot/domain/day.ts'

export function typedDay(text: string): string {
  return readTypedDay(text, new Date().toISOString().slice(0, 10)) ?? text
}
