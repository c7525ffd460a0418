/** The keyboard of the reading view: J K walk, Enter confirms, E corrects, X or Backspace throws out, A adds. */
import type { Fact } from '@thong-suot/domain/document/fact.ts'
import { useEffect } from 'react'
import type { Decision } from './FactCard.tsx'

type Keys = {
  facts: Fact[]
  chosenId: string | undefined
  active: boolean
  onChoose: (fact: Fact | undefined) => void
  onSay: (fact: Fact, decision: Decision) => void
  onEdit: (id: string) => void
  onAdd: () => void
}

export function useFactKeys({ facts, chosenId, active, onChoose, onSay, onEdit, onAdd }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (
        !active ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') ||
        (target.closest('[type=radio]') && event.key.startsWith('Arrow'))
      )
        return
      const at = facts.findIndex(f => f.id === chosenId)
      const fact = facts[at]
      const key = event.key.toLowerCase()
      // Who walks with J and K has left the tab or button that was pressed before: Enter is the fact's from then on.
      if (['j', 'k', 'arrowdown', 'arrowup'].includes(key)) (document.activeElement as HTMLElement | null)?.blur()
      if (key === 'j' || key === 'arrowdown') onChoose(facts[Math.min(at + 1, facts.length - 1)])
      else if (key === 'k' || key === 'arrowup') onChoose(facts[Math.max(at - 1, 0)])
      else if (key === 'a') onAdd()
      else if (!fact || (key === 'enter' && target.closest('a, button'))) return
      else if (key === 'enter') onSay(fact, 'confirm')
      else if (key === 'e' && fact.kind !== 'finding') onEdit(fact.id)
      else if (key === 'x' || key === 'backspace') onSay(fact, 'reject')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [facts, chosenId, active, onChoose, onSay, onEdit, onAdd])
}
