/** Files on their way in: dropped or chosen, sent one by one, each with its own outcome. */
import { useQueryClient } from '@tanstack/react-query'
import { type TakenIn, takeIn } from '@thong-suot/domain/document/document.api.ts'
import { type DragEvent, useRef, useState } from 'react'
import { askWithFiles, ProblemError } from '../../ask.ts'

export function useTakeIn() {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [taken, setTaken] = useState<TakenIn[]>([])
  const [error, setError] = useState<ProblemError>()

  const take = async (files: FileList | null) => {
    if (!files?.length) return
    setBusy(true)
    setError(undefined)
    for (const file of Array.from(files)) {
      try {
        const done = await askWithFiles(takeIn, {}, { files: file })
        setTaken(old => [...old, ...done])
      } catch (refused) {
        if (refused instanceof ProblemError && refused.status !== 0) {
          setTaken(old => [...old, { name: file.name, problem: { code: refused.code, detail: refused.message } }])
        } else setError(refused as ProblemError)
      }
      await client.invalidateQueries({ queryKey: ['GET', '/documents'] })
    }
    if (input.current) input.current.value = ''
    setBusy(false)
  }
  return {
    input,
    over,
    busy,
    taken,
    error,
    take,
    choose: () => input.current?.click(),
    clear: () => setTaken([]),
    drop: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer.files)
      },
    },
  }
}
