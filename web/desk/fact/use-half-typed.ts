/** A correction that is being typed outlives its card: other tabs, other pages, a page loaded anew. Gone once saved or left. */
import { useEffect, useState } from 'react'

type Draft = Record<string, unknown>
const keyOf = (name: string) => `dang-sua:${name}`

function keptOf(name: string | undefined): Draft | undefined {
  const kept = name && sessionStorage.getItem(keyOf(name))
  return kept ? (JSON.parse(kept) as Draft) : undefined
}

/** Called when the server has what was typed. */
export function forgetHalfTyped(name: string): void {
  sessionStorage.removeItem(keyOf(name))
}

/** @param name under which it is kept; without one nothing is */
export function useHalfTyped(name: string | undefined, initial: () => Draft) {
  const [kept] = useState(() => keptOf(name))
  const [draft, setDraft] = useState(() => kept ?? initial())
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    if (name && touched) sessionStorage.setItem(keyOf(name), JSON.stringify(draft))
  }, [name, touched, draft])
  return {
    draft,
    taken: kept !== undefined,
    put: (key: string, given: unknown) => {
      setTouched(true)
      setDraft(old => ({ ...old, [key]: given }))
    },
    forget: () => name && forgetHalfTyped(name),
  }
}
