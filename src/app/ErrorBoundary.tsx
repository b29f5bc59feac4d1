// The last net under the app: what broke is said in plain words, and the open map can still be taken along.

import { Component } from 'react'
import { downloadText } from '../parts/download'
import { readRoute } from '../session/route'
import type { MapStorage } from '../storage/map-storage'
import '../widgets/button.css'
import '../widgets/message.css'

interface Props {
  readonly storage: MapStorage
  readonly children: React.ReactNode
}

interface State {
  readonly reason: string | null
}

// React offers error boundaries as classes only.
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { reason: null }

  static getDerivedStateFromError(error: unknown): State {
    return { reason: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.reason === null) return this.props.children
    const screen = readRoute(window.location.hash)?.screen
    const id = screen?.at === 'map' ? screen.id : null
    const download = async () => {
      if (id === null) return
      const text = await this.props.storage.rawText(id)
      if (text !== null) downloadText(`${id}.json`, text)
    }
    return (
      <main className="message">
        <h1>Something in Sluice broke</h1>
        <p>What you had entered is kept on this device. Load the page again, or take the map along as a file first.</p>
        <p className="message-reason">{this.state.reason}</p>
        <div className="message-actions">
          <button onClick={() => window.location.reload()} className="button button-primary" type="button">
            Load again
          </button>
          {id === null ? null : (
            <button className="button button-plain" onClick={() => void download()} type="button">
              Download the map
            </button>
          )}
          <button
            onClick={() => {
              window.location.hash = '#/'
              window.location.reload()
            }}
            className="button button-plain"
            type="button"
          >
            All maps
          </button>
        </div>
      </main>
    )
  }
}
