/** A- / A / A+: 87.5, 100 or 125 percent of the root size, kept on this device without an account. */
import { useState } from 'react'

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

export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(keptTextSize)
  return [
    size,
    chosen => {
      localStorage.setItem(KEY, chosen)
      applyTextSize(chosen)
      setSize(chosen)
    },
  ]
}
