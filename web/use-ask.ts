import {
  keepPreviousData,
  type UseMutationOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Endpoint } from '@thong-suot/domain/endpoint.ts'
import { useCallback, useRef } from 'react'
import type { z } from 'zod'
import { ask, type ProblemError } from './ask.ts'

type Options = { enabled?: boolean; refetchInterval?: number | false; staleTime?: number }

/** A read that the page shows: `data`, `error`, `isPending`, `refetch`; the last rows stay while the next page comes. */
export function useAsk<I extends z.ZodType, O>(
  e: Endpoint<I, O>,
  input: z.input<I>,
  options: Options = {},
): UseQueryResult<O, ProblemError> {
  return useQuery<O, ProblemError>({
    queryKey: [e.method, e.path, input],
    queryFn: () => ask(e, input),
    placeholderData: keepPreviousData,
    ...options,
  })
}

/** A change: `mutate(input)`, `isPending`, `error`. Everything shown is asked for anew after it. */
export function useDo<I extends z.ZodType, O>(
  e: Endpoint<I, O>,
  { onDone }: { onDone?: (answer: O, input: z.input<I>) => void } = {},
): UseMutationResult<O, ProblemError, z.input<I>> {
  const client = useQueryClient()
  return useChange<O, z.input<I>>({
    mutationFn: input => ask(e, input),
    onSuccess: async (answer, input) => {
      await client.invalidateQueries()
      onDone?.(answer, input)
    },
  })
}

/** A change that two quick presses ask for once: the same input is not sent again before its answer is there. */
export function useChange<O, I>(
  options: UseMutationOptions<O, ProblemError, I>,
): UseMutationResult<O, ProblemError, I> {
  const sent = useRef(new Set<string | undefined>())
  const change = useMutation<O, ProblemError, I>({
    ...options,
    onSettled: (...all) => {
      sent.current.delete(JSON.stringify(all[2]))
      return options.onSettled?.(...all)
    },
  })
  const { mutate } = change
  const once = useCallback<typeof mutate>(
    (...given) => {
      const key = JSON.stringify(given[0])
      if (sent.current.has(key)) return
      sent.current.add(key)
      mutate(...given)
    },
    [mutate],
  )
  return { ...change, mutate: once }
}
