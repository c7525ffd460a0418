/** A toast only to undo: ten seconds, longer while it is focused or pointed at. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import names from './page.module.css'

type Offer = { says: string; undo: () => void; key: number }
type Show = (says: string, undo: () => void) => void

const UndoContext = createContext<Show>(() => {})
const SECONDS = 10

/** `const offerUndo = useUndo(); offerUndo('Đã chuyển cho Chi cục Thủy lợi.', () => takeBack())` */
export const useUndo = (): Show => useContext(UndoContext)

export function UndoPlace({ children }: { children: ReactNode }) {
  const [offer, setOffer] = useState<Offer>()
  const [held, setHeld] = useState(false)
  const show = useCallback<Show>((says, undo) => setOffer({ says, undo, key: Date.now() }), [])
  useEffect(() => {
    if (!offer || held) return
    const timer = setTimeout(() => setOffer(undefined), SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [offer, held])
  const hold = useMemo(
    () => ({
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  )
  return (
    <UndoContext.Provider value={show}>
      {children}
      <div role="status" className="no-print">
        {offer && (
          <div className={names.toast} {...hold}>
            <span>{offer.says}</span>
            <button
              type="button"
              onClick={() => {
                offer.undo()
                setOffer(undefined)
              }}
            >
              Hoàn tác
            </button>
          </div>
        )}
      </div>
    </UndoContext.Provider>
  )
}
