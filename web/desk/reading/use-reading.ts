/** A paper with its facts, kept fresh while it is being read; decisions show at once and are taken back if the server refuses. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  addFact,
  confirmFacts,
  type DocumentReading,
  decideFact,
  getReading,
} from '@thong-suot/domain/document/document.api.ts'
import type { Fact } from '@thong-suot/domain/document/fact.ts'
import { ask, type ProblemError } from '../../ask.ts'
import { useChange } from '../../use-ask.ts'
import type { Decision } from '../fact/FactCard.tsx'

const NEXT = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected', reopen: 'proposed' } as const

export function useReading(id: string) {
  const client = useQueryClient()
  const key = ['reading', id]
  const reading = useQuery<DocumentReading, ProblemError>({
    queryKey: key,
    queryFn: () => ask(getReading, { id }),
    refetchInterval: query => (['waiting', 'reading'].includes(query.state.data?.document.state ?? '') ? 1000 : false),
  })
  const put = (change: (facts: Fact[]) => Fact[]) =>
    client.setQueryData<DocumentReading>(key, old => old && { ...old, facts: change(old.facts) })
  /** The head of the paper and its rows in the registers say what its heading fields say. */
  const askAnew = (whole: boolean) => {
    if (whole) void client.invalidateQueries({ queryKey: key })
    return client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/documents') })
  }
  const decide = useChange<Fact, { fact: Fact; decision: Decision; value?: unknown }>({
    mutationFn: ({ fact, decision, value }) => ask(decideFact, { id: fact.id, decision, value, seen: fact.state }),
    onMutate: ({ fact, decision }) => {
      if (decision !== 'correct') put(facts => facts.map(f => (f.id === fact.id ? { ...f, state: NEXT[decision] } : f)))
    },
    onError: (_, { fact }) => put(facts => facts.map(f => (f.id === fact.id ? fact : f))),
    onSuccess: fresh => put(facts => facts.map(f => (f.id === fresh.id ? fresh : f))),
    onSettled: (_, refused, { fact }) => askAnew(fact.kind === 'field' || refused?.code === 'fact.decided-meanwhile'),
  })
  const confirmGroup = useChange<unknown, string[]>({
    mutationFn: factIds => ask(confirmFacts, { id, factIds }),
    onSuccess: () => askAnew(true),
  })
  const add = useChange<
    Fact,
    { kind: 'citation' | 'obligation' | 'report' | 'field'; start: number | null; end: number | null; value: unknown }
  >({
    mutationFn: given => ask(addFact, { id, ...given }),
    onSuccess: fresh => put(facts => [...facts, fresh]),
  })
  return { reading, decide, confirmGroup, add }
}
