/** What is typed into a form, and what is wrong with it. */
import { useState } from 'react'
import type { ProblemError } from '../../ask.ts'

/** The id of a field's input, so that the error summary can lead to it. */
export const fieldId = (name: string): string => `o-${name.replace(/[./]/g, '-')}`

type Bound<V> = {
  id: string
  value: V
  onChange: (event: V | { currentTarget: { value: string } }) => void
  error: string | undefined
}

/**
 * `const form = useFields({ name: '', day: undefined as string | undefined }, change.error)`;
 * `<TextInput label="Tên" {...form.bind('name')} />`; `form.values` goes into `mutate`.
 */
export function useFields<T extends Record<string, unknown>>(initial: T, error?: ProblemError | null) {
  const [values, setValues] = useState(initial)
  const set = <K extends keyof T>(name: K, value: T[K]) => setValues(old => ({ ...old, [name]: value }))
  return {
    values,
    set,
    setValues,
    bind: <K extends keyof T & string>(name: K): Bound<T[K]> => ({
      id: fieldId(name),
      value: values[name],
      onChange: given => set(name, (isEvent(given) ? given.currentTarget.value : given) as T[K]),
      error: error?.fields[name],
    }),
    isTouched: values !== initial,
  }
}

function isEvent(given: unknown): given is { currentTarget: { value: string } } {
  return typeof given === 'object' && given !== null && 'currentTarget' in given
}
