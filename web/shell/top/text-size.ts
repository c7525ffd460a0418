/** A- / A / A+: 87.5, 100 or 125 percent of the root size, kept on this device without an account. */
import { useSyncExternalStore } from 'react'

export const TEXT_SIZES = ['small', 'normal', 'large'] as const
export type TextSize = (typeof TEXT_SIZES)[number]
const KEY = 'thong-suot.text-size'

function keptTextSize(): TextSize {
  const kept = localStorage.getItem(KEY)
  return TEXT_SIZES.find(size => size === kept) ?? 'normal'
}

export function applyTextSize(size: TextSize = keptTextSize()): void {
  document.documentElement.dataset.text = size
}

const watchers = new Set<() => void>()
function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function setTextSize(size: TextSize): void {
  localStorage.setItem(KEY, size)
  applyTextSize(size)
  for (const changed of watchers) changed()
}

export function useTextSize(): [TextSize, (size: TextSize) => void] {
  return [useSyncExternalStore(watch, keptTextSize), setTextSize]
}
