/** Who is here, in the name of which unit, with which rights. */

import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Right } from '@thong-suot/domain/actor.ts'
import { findMe, type Me } from '@thong-suot/domain/login/login.ts'
import { ask, setPost } from '../ask.ts'

const LAST_POST = 'thong-suot.last-post'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: loadMe, staleTime: 5 * 60_000 })

/** The post is the one of the unit in the address, else the last one used here, else the first held. */
async function loadMe(): Promise<Me> {
  setPost(undefined)
  const me = await ask(findMe, {})
  const unitId = new URLSearchParams(location.search).get('don-vi')
  const last = localStorage.getItem(LAST_POST)
  const chosen = me.posts.find(p => p.unitId === unitId) ?? me.posts.find(p => p.id === last) ?? me.post
  setPost(chosen.id)
  return chosen.id === me.post.id ? me : ask(findMe, {})
}

export function rememberPost(id: string): void {
  localStorage.setItem(LAST_POST, id)
}

/** For pages inside the shell, which shows them only once it is known who is there. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** For the shell itself, which must show something before that. */
export function useMaybeMe() {
  return useQuery(meQuery)
}

/** May the one who is here do it? What may not be done is not shown. */
export function useMay(right: Right): boolean {
  return useMe().rights.includes(right)
}
