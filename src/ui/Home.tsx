// The maps on this device, a way to begin one, to open one from a file, and the finished examples with their sources.

import { useRef, useState } from 'react'
import { openSample } from '../actions/create-map'
import { useLibrary, useMapList } from '../actions/library'
import { openable, useOpenFile } from '../actions/open-file'
import { Accessibility } from '../dialogs/Accessibility'
import type { DateText } from '../model/types'
import { Logo } from '../parts/Logo'
import { type Sample, samples } from '../samples/samples'
import { announceError } from '../session/announce'
import { useSessionStore } from '../session/editor'
import { goTo } from '../session/route'
import { Button } from '../widgets/Button'
import { useArrival } from '../widgets/use-arrival'
import { HomeKeeping, HomeStorage } from './HomeKeeping'
import { HomeUnread } from './HomeUnread'
import { MapCard } from './MapCard'
import './home.css'

/** `today` as `2026-02-02`: which reviews are due. */
export function Home({ today }: { readonly today: DateText }) {
  const { maps, unread, again } = useMapList()
  const heading = useArrival()
  return (
    <div className="home">
      <header className="home-head">
        <Logo size={26} />
        <h1 ref={heading} tabIndex={-1}>
          Sluice
        </h1>
        <div className="home-actions">
          <OpenFile />
          <Button onPress={() => goTo({ at: 'templates' })}>From a template</Button>
          <Button onPress={() => goTo({ at: 'start' })} variant="primary">
            New map
          </Button>
        </div>
      </header>
      <main>
        <section aria-labelledby="home-maps">
          <div className="home-maps-head">
            <h2 id="home-maps">Maps on this device</h2>
            <HomeKeeping />
          </div>
          {unread === null ? null : <HomeUnread onAgain={again} reason={unread} />}
          {maps && maps.length === 0 && unread === null ? (
            <p className="home-empty">
              None yet. Begin a new map, drop a map file or a table of steps (CSV) here, or open an example below.
            </p>
          ) : (
            <ul className="home-maps">
              {maps?.map(map => (
                <MapCard key={map.id} map={map} today={today} />
              ))}
            </ul>
          )}
          <HomeStorage />
        </section>
        <section aria-labelledby="home-samples">
          <h2 id="home-samples">Finished examples</h2>
          <ul className="home-samples">
            {samples.map(sample => (
              <SampleRow key={sample.id} sample={sample} />
            ))}
          </ul>
        </section>
      </main>
      <footer className="home-foot">
        <p>Nothing you enter leaves this device.</p>
        <AboutAccessibility />
      </footer>
    </div>
  )
}

function AboutAccessibility() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)} variant="quiet">
        Accessibility
      </Button>
      {isOpen ? <Accessibility onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function OpenFile() {
  const openFile = useOpenFile()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        accept={openable}
        aria-label="Map file"
        hidden
        onChange={event => {
          const [file] = event.target.files ?? []
          // The same file can be chosen again.
          event.target.value = ''
          if (file) void openFile(file)
        }}
        ref={input}
        type="file"
      />
      <Button onPress={() => input.current?.click()}>Open a file</Button>
    </>
  )
}

function SampleRow({ sample }: { readonly sample: Sample }) {
  const library = useLibrary()
  const session = useSessionStore()
  const open = async () => {
    const opened = await openSample(library, sample.load)
    if (!opened.ok) announceError(session, `This example cannot be opened: ${opened.error.message}`)
  }
  return (
    <li>
      <button className="home-sample" onClick={() => void open()} type="button">
        <span className="home-sample-title">{sample.title}</span>
        <span className="home-sample-source">{sample.source}</span>
      </button>
    </li>
  )
}
