import { useState } from 'react'

/** Rows chosen in a table, by id. */
export type Choice = {
  ids: string[]
  has: (id: string) => boolean
  toggle: (id: string) => void
  set: (ids: readonly string[]) => void
  clear: () => void
}

export function useChoice(): Choice {
  const [ids, setIds] = useState<readonly string[]>([])
  return {
    ids: [...ids],
    has: id => ids.includes(id),
    toggle: id => setIds(old => (old.includes(id) ? old.filter(o => o !== id) : [...old, id])),
    set: setIds,
    clear: () => setIds([]),
  }
}
