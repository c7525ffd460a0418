/** What the officer has marked on the paper with the mouse or the keyboard, as offsets into its text. */
import { type RefObject, useEffect, useState } from 'react'
import type { Marked } from '../fact/FactPane.tsx'

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
  if (!node) return undefined
  const within = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!within) return node instanceof Element ? offsetBetween(node, offset) : undefined
  const before = node instanceof Element ? lettersOf([...node.childNodes].slice(0, offset)) : offset
  return Number(within.dataset.start) + before
}

/** Whole lines are marked by three clicks: the mark then ends between stretches of letters, where the next begins or the last ends. */
function offsetBetween(node: Element, offset: number): number | undefined {
  const after = [...node.childNodes].slice(offset).filter(child => child instanceof Element)
  const next = after.flatMap(child => [
    ...(child.matches('[data-start]') ? [child] : child.querySelectorAll('[data-start]')),
  ])[0]
  if (next) return Number((next as HTMLElement).dataset.start)
  const last = [...node.querySelectorAll<HTMLElement>('[data-start]')].at(-1)
  return last && Number(last.dataset.start) + lettersOf([last])
}

const lettersOf = (nodes: Node[]) => nodes.reduce((n, node) => n + (node.textContent?.length ?? 0), 0)
