/** Drafts save by themselves two seconds after the last key, and at once when asked (a field is left). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { showTime } from '../words/moment.ts'

const PAUSE = 2000
/** How long after a failure it is tried again by itself; at once when the line is back. */
const AGAIN = 10_000

export type DraftState = { says: string; unsaved: boolean; saveNow: () => void }

/**
 * @param value what is typed; saved whenever it is not what was last saved
 * @param save keeps it; throws when it could not be kept
 * @returns words for the foot ("Đã lưu nháp lúc 09:47"), and whether something is not yet kept
 */
export function useSaveDraft<T>(
  value: T,
  save: (value: T) => Promise<unknown>,
  { enabled = true }: { enabled?: boolean } = {},
): DraftState {
  const text = JSON.stringify(value)
  const saved = useRef(text)
  const newest = useRef({ value, text, save })
  newest.current = { value, text, save }
  const [says, setSays] = useState('')
  const [failed, setFailed] = useState(0)
  const unsaved = enabled && text !== saved.current

  const saveNow = useCallback(() => {
    const now = newest.current
    if (now.text === saved.current) return
    setSays('Đang lưu nháp…')
    now.save(now.value).then(
      () => {
        saved.current = now.text
        setFailed(0)
        setSays(`Đã lưu nháp lúc ${showTime(new Date())}`)
      },
      () => {
        setSays('Chưa lưu được, đang chờ mạng. Nội dung vẫn còn trên trang.')
        setFailed(n => n + 1)
      },
    )
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the pause anew
  useEffect(() => {
    if (!unsaved) return
    const timer = setTimeout(saveNow, PAUSE)
    return () => clearTimeout(timer)
  }, [text, unsaved, saveNow])

  useEffect(() => {
    if (!failed) return
    const timer = setTimeout(saveNow, AGAIN)
    addEventListener('online', saveNow)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', saveNow)
    }
  }, [failed, saveNow])

  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])

  return { says, unsaved, saveNow }
}
