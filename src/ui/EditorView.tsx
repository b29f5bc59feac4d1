// What fills the window below the headline: the map with its inspector, or one of the other views of it. Only the map is in the
// program that the page begins with; all else is fetched once it stands.

import { useState } from 'react'
import type { MapView } from '../session/session'
import { later } from '../widgets/later'
import '../inspector/side-panel.css'

const ActionBar = later(() => import('./ActionBar').then(({ ActionBar }) => ActionBar))
const BriefView = later(() => import('../views/BriefView').then(({ BriefView }) => BriefView))
const CanvasMenu = later(() => import('./CanvasMenu').then(({ CanvasMenu }) => CanvasMenu))
const DirectionView = later(() => import('../views/DirectionView').then(({ DirectionView }) => DirectionView))
const ExperimentsView = later(() => import('../views/ExperimentsView').then(({ ExperimentsView }) => ExperimentsView))
const HistoryView = later(() => import('../views/HistoryView').then(({ HistoryView }) => HistoryView))
const Palette = later(() => import('./Palette').then(({ Palette }) => Palette))
const QuickLine = later(() => import('./QuickLine').then(({ QuickLine }) => QuickLine))
const TableView = later(() => import('../views/TableView').then(({ TableView }) => TableView))
const SidePanel = later(
  () => import('../inspector/SidePanel').then(({ SidePanel }) => SidePanel),
  // As wide as it will be, so that the map stays where it is drawn.
  <div className="side-panel" />,
)

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
