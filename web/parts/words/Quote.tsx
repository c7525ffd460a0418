import { IconQuote } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import '../../look/paper.css'
import names from './words.module.css'

/** Words of a paper, letter for letter: serif, between “ ”. @param cut says that the quote was shortened at its end */
export function Quote({ text, cut }: { text: string; cut?: boolean }) {
  return (
    <q className={names.quote}>
      {text}
      {cut && '…'}
    </q>
  )
}

/** The way back: a small quote mark and the clause, the same on every page. */
export function Source({ to, says }: { to?: string | undefined; says: string }) {
  return (
    <span className={names.source}>
      <IconQuote size="0.875rem" stroke={1.75} aria-hidden />
      {to ? <Link to={to}>{says}</Link> : says}
    </span>
  )
}
