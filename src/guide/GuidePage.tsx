// The frame of each guided screen: one question, one primary button, Enter goes on, Esc leaves; the headline, the strip
// and the ladder of the map grow at its foot.

import type { FormEvent, KeyboardEvent } from 'react'
import { useActions } from '../actions/use-actions'
import { HeadlineBar } from '../numbers/HeadlineBar'
import { LadderBar } from '../numbers/LadderBar'
import { StripBar } from '../numbers/StripBar'
import { Logo } from '../parts/Logo'
import { SaveNote } from '../parts/SaveNote'
import { useDoc, useEditor } from '../session/editor'
import { goTo } from '../session/route'
import type { Guide } from '../session/session'
import { Button } from '../widgets/Button'
import './guide.css'

export interface GuidePageProps {
  /** What stands over the question: "Step 3 of 8". */
  readonly overline?: string | undefined
  readonly children: React.ReactNode
  /** What stands beside the question. */
  readonly side?: React.ReactNode
  readonly primary: string
  readonly onNext: () => void
  readonly onBack?: (() => void) | undefined
  /** Buttons between Back and the primary one. */
  readonly more?: React.ReactNode
  /** Ended before the guide is left, by whatever way. */
  readonly onLeave?: (() => void) | undefined
  readonly showNumbers?: boolean | undefined
  /** A question that waits at the foot of the window. */
  readonly foot?: React.ReactNode
}

/** Goes to another screen of the guide, or with `null` to the map. */
export function useGuide(): (guide: Guide, replace?: boolean) => void {
  const { store } = useEditor()
  return (guide, replace = false) => goTo({ at: 'map', id: store.doc.id }, { guide, replace })
}

export function GuidePage(props: GuidePageProps) {
  const { overline, children, side, primary, onNext, onBack, more, onLeave, showNumbers = false, foot } = props
  const { title } = useDoc()
  const actions = useActions()
  const go = useGuide()
  const leave = () => {
    onLeave?.()
    go(null)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    leave()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves from wherever the focus is
    <div className="guide" onKeyDown={keyDown}>
      <header className="guide-head">
        <Logo />
        <h1>{title}</h1>
        <SaveNote />
        <Button className="guide-words" onPress={() => actions.run('words')} variant="quiet">
          What do these words mean?
        </Button>
        <Button className="guide-leave" keys="Esc" onPress={leave} variant="quiet">
          To the map
        </Button>
      </header>
      <main className={side ? 'guide-main guide-main-two' : 'guide-main'}>
        <form className="guide-form" onSubmit={submit}>
          {overline ? <p className="guide-overline">{overline}</p> : null}
          {children}
          <div className="guide-buttons">
            {onBack ? <Button onPress={onBack}>Back</Button> : null}
            {more}
            <Button className="guide-go" keys="Enter" type="submit" variant="primary">
              {primary}
            </Button>
          </div>
        </form>
        {side ? <div className="guide-side">{side}</div> : null}
      </main>
      {showNumbers ? (
        <footer className="guide-numbers">
          <HeadlineBar plain />
          <StripBar />
          <LadderBar />
        </footer>
      ) : null}
      {foot}
    </div>
  )
}
