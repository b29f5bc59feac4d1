// The standard symbols beside the map: searched or walked through by arrow keys, put onto the map by Enter, click or drag.

import { useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  Text,
} from 'react-aria-components'
import { fullDetail } from '../diagram/level'
import { drawSymbol } from '../diagram/symbol-drawing'
import { symbolIcon } from '../diagram/symbol-icon'
import { themes } from '../drawing/theme'
import { Drawing } from '../drawing-react/Drawing'
import { addSymbol } from '../edit/notes'
import { isSymbolKind, type SymbolKind, symbolKinds } from '../model/symbol-kinds'
import type { Point } from '../model/types'
import { announceChange } from '../session/announce'
import { useEditor, useSession, useSessionStore } from '../session/editor'
import { select } from '../session/selection'
import { Button } from '../widgets/Button'
import { paletteSections } from './palette-search'
import { symbolAround, symbolPlace } from './symbol-place'
import { useSymbolDrag } from './use-symbol-drag'
import './palette.css'

/** Open while the session says so, on a map that can be changed. */
export function Palette() {
  const isOpen = useSession(session => session.palette)
  const { readOnly } = useEditor()
  return isOpen && !readOnly ? <OpenPalette /> : null
}

const iconSize = 34

function OpenPalette() {
  const { store, newId } = useEditor()
  const session = useSessionStore()
  const theme = themes[useSession(state => state.look)]
  const [search, setSearch] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const sections = paletteSections(search)

  const add = (kind: SymbolKind, at: Point) => {
    const edit = addSymbol(kind, '', at, newId)
    if (!store.commit(edit)) return
    select(session, [`symbols/${edit.id}`])
    announceChange(session, store, `${symbolKinds[kind].label} added.`, null)
    // It is drawn in the next frame; only then is there something to bring into sight.
    requestAnimationFrame(() => session.getState().camera?.reveal(`symbols/${edit.id}`))
  }
  const put = (kind: SymbolKind) => {
    const { camera, selection } = session.getState()
    if (camera) add(kind, symbolPlace(store.doc, kind, camera.drawn(), selection, camera.middle()))
  }
  const drag = useSymbolDrag((kind, at) => {
    const point = session.getState().camera?.at(at)
    if (point) add(kind, symbolAround(kind, point))
  })
  const close = () => {
    session.setState({ palette: false })
    session.getState().camera?.focus()
  }

  return (
    <section
      aria-label="Symbols"
      className="palette"
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented || search !== '') return
        event.stopPropagation()
        close()
      }}
    >
      <header className="palette-head">
        <h2>Symbols</h2>
        <Button aria-label="Close the symbols" className="palette-close" onPress={close} variant="quiet">
          <svg aria-hidden="true" height="12" viewBox="0 0 14 14" width="12">
            <path d="M2 2l10 10M12 2L2 12" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </Button>
      </header>
      <Autocomplete inputValue={search} onInputChange={setSearch}>
        <SearchField aria-label="Search symbols" className="palette-search">
          <Input className="field-input" placeholder="Search, such as truck" ref={input} />
        </SearchField>
        <p className="palette-hint">Enter puts it on the map, beside what is selected. Or drag it there.</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <section aria-label="All symbols" className="palette-scroll" tabIndex={0}>
          <ListBox
            aria-label="Symbols"
            className="palette-list"
            onAction={key => {
              if (isSymbolKind(String(key))) put(String(key) as SymbolKind)
            }}
            renderEmptyState={() => <p className="palette-none">No symbol is called that. Try another word.</p>}
          >
            {sections.map(section => (
              <ListBoxSection id={section.label} key={section.label}>
                <Header className="palette-group">{section.label}</Header>
                {section.kinds.map(kind => (
                  <ListBoxItem
                    className="palette-item"
                    id={kind}
                    key={kind}
                    textValue={`${symbolKinds[kind].label}. ${symbolKinds[kind].says}`}
                  >
                    <div className="palette-drag" onPointerDown={event => drag.onPointerDown(kind, event)}>
                      <svg aria-hidden="true" height={iconSize} width={iconSize}>
                        <Drawing primitive={symbolIcon(kind, iconSize)} theme={theme} />
                      </svg>
                      <span>
                        <Text className="palette-name" slot="label">
                          {symbolKinds[kind].label}
                        </Text>
                        <Text className="palette-says" slot="description">
                          {symbolKinds[kind].says}
                        </Text>
                      </span>
                    </div>
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </section>
      </Autocomplete>
      {drag.held ? <Held at={drag.held.at} kind={drag.held.kind} /> : null}
    </section>
  )
}

/** The symbol at the pointer while it is dragged. */
function Held({ kind, at }: { readonly kind: SymbolKind; readonly at: Point }) {
  const theme = themes[useSession(state => state.look)]
  const corner = symbolAround(kind, at)
  return (
    <svg aria-hidden="true" className="palette-held" style={{ left: corner.x, top: corner.y }}>
      <Drawing primitive={drawSymbol({ id: 'held', kind, text: '', position: null }, fullDetail)} theme={theme} />
    </svg>
  )
}
