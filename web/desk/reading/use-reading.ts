/** A paper with its facts, kept fresh while it is being read; decisions show at once and are taken back if the server refuses. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  addFact,
  confirmFacts,
  type DocumentReading,
  decideFact,
  getReading,
} from '@thong-suot/domain/document/document.api.ts'
import type { Fact } from '@thong-suot/domain/document/fact.ts'
import { ask, type ProblemError } from '../../ask.ts'
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
  const decide = useMutation<Fact, ProblemError, { fact: Fact; decision: Decision; value?: unknown }>({
    mutationFn: ({ fact, decision, value }) => ask(decideFact, { id: fact.id, decision, value }),
    onMutate: ({ fact, decision }) => {
      if (decision !== 'correct') put(facts => facts.map(f => (f.id === fact.id ? { ...f, state: NEXT[decision] } : f)))
    },
    onError: (_, { fact }) => put(facts => facts.map(f => (f.id === fact.id ? fact : f))),
    onSuccess: fresh => put(facts => facts.map(f => (f.id === fresh.id ? fresh : f))),
    onSettled: () => client.invalidateQueries({ queryKey: ['GET', '/documents'] }),
  })
  const confirmGroup = useMutation<unknown, ProblemError, string[]>({
    mutationFn: factIds => ask(confirmFacts, { id, factIds }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  const add = useMutation<
    Fact,
    ProblemError,
    { kind: 'citation' | 'obligation' | 'report' | 'field'; start: number | null; end: number | null; value: unknown }
  >({
    mutationFn: given => ask(addFact, { id, ...given }),
    onSuccess: fresh => put(facts => [...facts, fresh]),
  })
  return { reading, decide, confirmGroup, add }
}
