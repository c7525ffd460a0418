/** Filters live in the address: a link to a colleague opens the same list. */
import { useNavigate, useSearch } from '@tanstack/react-router'

type Value = string | number | boolean

/**
 * `const [filters, setFilters] = useFilters({ tab: 'all', q: '', page: 1, sort: '' })`.
 * A value of the wrong kind in the address counts as not given; setting a filter goes back to page 1.
 */
export function useFilters<T extends Record<string, Value>>(defaults: T): [T, (changes: Partial<T>) => void] {
  const search = useSearch({ strict: false }) as Record<string, string>
  const navigate = useNavigate()
  const values = Object.fromEntries(
    Object.entries(defaults).map(([key, fallback]) => [key, readValue(search[key], fallback)]),
  ) as T
  const set = (changes: Partial<T>) => {
    const next: Record<string, Value> = { ...search, ...('page' in changes ? {} : { page: 1 }), ...changes } as Record<
      string,
      Value
    >
    for (const key of Object.keys(next))
      if (next[key] === '' || (key in defaults && next[key] === defaults[key]) || next[key] === undefined)
        delete next[key]
    if (!('page' in defaults)) delete next.page
    else if (next.page === 1) delete next.page
    const asText = Object.fromEntries(Object.entries(next).map(([key, value]) => [key, String(value)]))
    void navigate({ to: '.', search: asText as never, replace: true, resetScroll: false })
  }
  return [values, set]
}

function readValue(text: string | undefined, fallback: Value): Value {
  if (text === undefined) return fallback
  if (typeof fallback === 'number') return Number.isInteger(Number(text)) && Number(text) > 0 ? Number(text) : fallback
  if (typeof fallback === 'boolean') return text === 'true'
  return text
}
