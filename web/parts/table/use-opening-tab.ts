import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * A list that is opened without a tab in its address opens the first that has something; once, so that an empty tab can
 * still be looked at.
 * @param counts in the order of the tabs; undefined until known
 */
export function useOpeningTab(
  counts: readonly (readonly [tab: string, count: number | undefined])[],
  open: (tab: string) => void,
): void {
  const asked = Object.keys(useSearch({ strict: false })).length > 0
  const done = useRef(asked)
  const known = counts.every(([, count]) => count !== undefined)
  useEffect(() => {
    if (done.current || !known) return
    done.current = true
    const first = counts.find(([, count]) => count)?.[0]
    if (first && first !== counts[0]?.[0]) open(first)
  })
}
