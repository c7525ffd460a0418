/** What the officer has marked on the paper with the mouse or the keyboard, as offsets into its text. */
import { type RefObject, useEffect, useState } from 'react'

export type Marked = { start: number; end: number; words: string }

export function useSelection(paper: RefObject<HTMLElement | null>): [Marked | undefined, () => void] {
  const [marked, setMarked] = useState<Marked>()
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      if (!selection || selection.isCollapsed || !paper.current?.contains(selection.anchorNode)) return
      const a = offsetAt(selection.anchorNode, selection.anchorOffset)
      const b = offsetAt(selection.focusNode, selection.focusOffset)
      if (a === undefined || b === undefined || a === b) return
      setMarked({ start: Math.min(a, b), end: Math.max(a, b), words: selection.toString().replace(/\s+/g, ' ').trim() })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [paper])
  const clear = () => {
    document.getSelection()?.removeAllRanges()
    setMarked(undefined)
  }
  return [marked, clear]
}

/** Every stretch of letters says where it begins in the text: `data-start`. */
function offsetAt(node: Node | null, offset: number): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement
  const start = element?.closest<HTMLElement>('[data-start]')?.dataset.start
  return start === undefined ? undefined : Number(start) + (node instanceof Element ? 0 : offset)
}
