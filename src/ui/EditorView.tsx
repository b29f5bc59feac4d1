// What fills the window below the headline: the map with its inspector, or one of the other views of it.

import type { MapView } from '../session/session'
import { ActionBar } from './ActionBar'
import { BriefView } from './BriefView'
import { DirectionView } from './DirectionView'
import { ExperimentsView } from './ExperimentsView'
import { HistoryView } from './HistoryView'
import { Palette } from './Palette'
import { QuickLine } from './QuickLine'
import { SidePanel } from './SidePanel'

interface EditorViewProps {
  readonly view: MapView
  readonly canvas: React.ReactNode
}

export function EditorView({ view, canvas }: EditorViewProps) {
  switch (view) {
    case 'direction':
      return <DirectionView />
    case 'brief':
      return <BriefView />
    case 'history':
      return <HistoryView />
    case 'experiments':
      return <ExperimentsView />
    case 'map':
      return (
        <div className="editor-work">
          <main aria-label="Map" className="editor-canvas">
            {canvas}
            <Palette />
            <div className="editor-foot">
              <QuickLine />
              <ActionBar />
            </div>
          </main>
          <SidePanel />
        </div>
      )
  }
}
