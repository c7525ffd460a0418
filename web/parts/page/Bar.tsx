import names from './page.module.css'

/** A share of a whole with its words beside it: the bar alone says nothing. */
export function Bar({ done, of, label }: { done: number; of: number; label: string }) {
  const share = of > 0 ? Math.min(100, (100 * done) / of) : 0
  return (
    <div
      className={names.bar}
      role="progressbar"
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-label={label}
    >
      <span style={{ width: `${share}%` }} />
    </div>
  )
}
