// The screen of an open map: bar, headline and strip over the canvas, the inspector at its right, the quick line at its foot.

import { useEffect, useRef } from 'react'
import { useActions } from '../actions/use-actions'
import { useClipboard } from '../actions/use-clipboard'
import { ActionBar } from './ActionBar'
import { DaysDialog } from './DaysDialog'
import { EditorDialogs } from './EditorDialogs'
import { HeadlineBar } from './HeadlineBar'
import { MapListener } from './MapListener'
import { QuickLine } from './QuickLine'
import { SidePanel } from './SidePanel'
import { StripBar } from './StripBar'
import { TopBar } from './TopBar'
import { useTellSlips } from './use-tell-slips'
import './styles/editor.css'

/** `canvas` comes from the app: only the canvas folder knows how it is drawn and dragged. */
export function Editor({ canvas }: { readonly canvas: React.ReactNode }) {
  const actions = useActions()
  useClipboard()
  useTellSlips()
  const frame = useRef<HTMLDivElement>(null)
  // Who comes from another screen by keyboard goes on by keyboard: the map has the focus unless something else took it.
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.querySelector<HTMLElement>('[data-canvas]')?.focus()
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, such as Ctrl Z, from wherever the focus is
    <div className="editor" onKeyDown={event => actions.onKeyDown(event)} ref={frame}>
      <TopBar />
      <div className="editor-head">
        <HeadlineBar />
        <StripBar />
      </div>
      <div className="editor-work">
        <main aria-label="Map" className="editor-canvas">
          {canvas}
          <div className="editor-foot">
            <QuickLine />
            <ActionBar />
          </div>
        </main>
        <SidePanel />
      </div>
      <EditorDialogs />
      <MapListener />
      <DaysDialog />
    </div>
  )
}
