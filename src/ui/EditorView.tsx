// What fills the window below the headline: the map with its inspector, or one of the other views of it.

import { useState } from 'react'
import { SidePanel } from '../inspector/SidePanel'
import type { MapView } from '../session/session'
import { BriefView } from '../views/BriefView'
import { DirectionView } from '../views/DirectionView'
import { ExperimentsView } from '../views/ExperimentsView'
import { HistoryView } from '../views/HistoryView'
import { TableView } from '../views/TableView'
import { ActionBar } from './ActionBar'
import { CanvasMenu } from './CanvasMenu'
import { Palette } from './Palette'
import { QuickLine } from './QuickLine'

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
    case 'table':
      return <TableWithPanel />
    case 'map':
      return (
        <div className="editor-work">
          <main aria-label="Map" className="editor-canvas">
            {canvas}
            <CanvasMenu />
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

/** The table needs the width of a narrow window: the panel comes when it is asked for. */
function TableWithPanel() {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <div className="editor-work">
      <TableView onAsk={() => setIsAsked(true)} />
      <SidePanel asked={isAsked} onAsk={setIsAsked} />
    </div>
  )
}
