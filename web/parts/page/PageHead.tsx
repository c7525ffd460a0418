import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useMe } from '../../shell/use-me.ts'
import names from './page.module.css'

export type Crumb = { to?: string; text: string }

/**
 * The head of a page: the one h1, what stands beside it, and its buttons (one filled at most: `Primary`).
 * Sets the title of the window: page · unit · Thông Suốt.
 * @param title the text of the page title; `heading` when the h1 is more than text
 * @param aside small words beside the title; @param meta a line below it (state, deadline, sources)
 */
export function PageHead(p: {
  title: string
  heading?: ReactNode
  aside?: ReactNode
  crumbs?: readonly Crumb[]
  meta?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}) {
  useWindowTitle(p.title)
  return (
    <header className={names.head}>
      <div className={names.headText}>
        {p.crumbs && <Crumbs crumbs={p.crumbs} />}
        <div className={names.titleLine}>
          <h1>{p.heading ?? p.title}</h1>
          {p.aside && <span className={names.aside}>{p.aside}</span>}
        </div>
        {p.meta && <div className={names.meta}>{p.meta}</div>}
      </div>
      {p.actions && <div className={`${names.actions} no-print`}>{p.actions}</div>}
      {p.children}
    </header>
  )
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Đường dẫn" className={`${names.crumbs} no-print`}>
      <ol>
        {crumbs.map(c => (
          <li key={c.text}>{c.to ? <Link to={c.to}>{c.text}</Link> : c.text}</li>
        ))}
      </ol>
    </nav>
  )
}

export function useWindowTitle(title: string): void {
  const { post } = useMe()
  useEffect(() => {
    document.title = `${title} · ${post.unitShortName || post.unitName} · Thông Suốt`
  }, [title, post])
}

/** The padding every page has, unless it is made of panes. @param narrow keeps prose and forms within 76 characters */
export function Page({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return <div className={narrow ? `${names.page} ${names.narrow}` : names.page}>{children}</div>
}
