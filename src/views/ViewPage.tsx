// The frame of a view that is a page to read and fill in: it scrolls by itself, and gives the focus to what somebody came for.

import { useEffect, useRef } from 'react'
import { useSession, useSessionStore } from '../session/editor'
import { useKeptFocus } from './use-kept-focus'
import './view.css'

export interface ViewPageProps {
  readonly name: string
  readonly className?: string
  readonly children: React.ReactNode
}

export function ViewPage({ name, className, children }: ViewPageProps) {
  const session = useSessionStore()
  const page = useRef<HTMLElement>(null)
  const place = useSession(({ seek, view }) => (seek?.view === view ? seek.place : null))
  useKeptFocus(page)
  useEffect(() => {
    if (place === null) return
    session.setState({ seek: null })
    const found = page.current?.querySelector(`[data-seek="${place}"]`)
    found?.scrollIntoView({ block: 'center' })
    found?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [place, session])
  return (
    <main
      aria-label={name}
      className={['view', className].filter(Boolean).join(' ')}
      data-view=""
      ref={page}
      tabIndex={-1}
    >
      {children}
    </main>
  )
}
