// The first screen of a new map: one question, and beside it a finished example for those who want to look first.

import { type FormEvent, useEffect, useState } from 'react'
import { createMap, openSample } from '../actions/create-map'
import { useLibrary, useMaps } from '../actions/library'
import { parseMap } from '../model/parse'
import type { MapDocument } from '../model/types'
import { Logo } from '../parts/Logo'
import { Thumbnail } from '../parts/Thumbnail'
import { finishedExample, samples } from '../samples/samples'
import { goTo } from '../session/route'
import { Button } from '../widgets/Button'
import { TextField } from '../widgets/TextField'
import './start.css'

const example = samples.find(sample => sample.id === finishedExample) ?? samples[0]

export function Start() {
  const library = useLibrary()
  const maps = useMaps()
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = title.trim()
    if (name === '') setError('Name the change in a few words. You can write it anew at any time.')
    else void createMap(library, name)
  }
  return (
    <div className="start">
      <header className="start-head">
        <Logo size={26} />
        <span>Sluice</span>
        {maps && maps.length > 0 ? (
          <a className="start-home" href="#/">
            All maps
          </a>
        ) : null}
      </header>
      <main className="start-main">
        <form className="start-form" onSubmit={submit}>
          <h1>Draw the way that a change takes. See where it waits. Try what could shorten it.</h1>
          <TextField
            autoFocus
            error={error}
            hint="For example: a new benefit rule from request to payment"
            label="Which change takes too long to reach people?"
            onChange={text => {
              setTitle(text)
              setError(null)
            }}
            size="large"
            value={title}
          />
          <div className="start-ways">
            <Button className="start-go" type="submit" variant="primary">
              Start the map
            </Button>
            <Button onPress={() => goTo({ at: 'templates' })} variant="quiet">
              Begin from a template
            </Button>
          </div>
          <p className="start-note">Nothing you enter leaves this device.</p>
        </form>
        {example ? <Example load={example.load} title={example.title} /> : null}
      </main>
    </div>
  )
}

function Example({ load, title }: { readonly load: () => Promise<unknown>; readonly title: string }) {
  const library = useLibrary()
  const [doc, setDoc] = useState<MapDocument | null>(null)
  useEffect(() => {
    let current = true
    void load().then(json => {
      const read = parseMap(json)
      if (current && read.ok) setDoc(read.value.doc)
    })
    return () => {
      current = false
    }
  }, [load])
  return (
    <section aria-label="Example" className="start-example">
      <div className="start-picture">{doc ? <Thumbnail doc={doc} /> : null}</div>
      <p className="start-example-title">{title}</p>
      <Button onPress={() => void openSample(library, load)}>Open a finished example</Button>
    </section>
  )
}
