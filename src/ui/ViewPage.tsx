// The frame of a view that is a page to read and fill in: it scrolls by itself and takes the focus when it is come to.

import './styles/view.css'

export interface ViewPageProps {
  readonly name: string
  readonly className?: string
  readonly children: React.ReactNode
}

export function ViewPage({ name, className, children }: ViewPageProps) {
  return (
    <main aria-label={name} className={['view', className].filter(Boolean).join(' ')} data-view="" tabIndex={-1}>
      {children}
    </main>
  )
}
