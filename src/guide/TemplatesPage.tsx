// The templates to begin from: a picture of each, how long it takes in how many steps, and where its numbers come from.

import { useEffect, useState } from 'react'
import { openTemplate } from '../actions/create-map'
import { useLibrary } from '../actions/library'
import { headline } from '../diagram/headline'
import { parseMap } from '../model/parse'
import type { MapDocument } from '../model/types'
import { Logo } from '../parts/Logo'
import { Thumbnail } from '../parts/Thumbnail'
import { announceError } from '../session/announce'
import { assessmentOf, useSessionStore } from '../session/editor'
import { type Template, templates } from '../templates/templates'
import { useArrival } from '../widgets/use-arrival'
import './templates.css'

export function TemplatesPage() {
  const heading = useArrival()
  return (
    <div className="templates">
      <header className="templates-head">
        <Logo size={26} />
        <span>Sluice</span>
        <a href="#/">All maps</a>
      </header>
      <main className="templates-main">
        <h1 ref={heading} tabIndex={-1}>
          Begin from a template
        </h1>
        <p className="templates-lead">
          It opens as a map of your own. Every number in it counts as a guess until you replace it; texts that begin
          with “Example” are there to be replaced too.
        </p>
        <ul className="templates-list">
          {templates.map(template => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </ul>
        <p>
          None of them fits? <a href="#/new">Begin with an empty map</a>
        </p>
      </main>
    </div>
  )
}

function TemplateCard({ template }: { readonly template: Template }) {
  const library = useLibrary()
  const session = useSessionStore()
  const doc = useTemplate(template)
  const { id, title, about, source } = template
  const open = async () => {
    const opened = await openTemplate(library, session, template.load)
    if (!opened.ok) announceError(session, `This template cannot be opened: ${opened.error.message}`)
  }
  return (
    <li className="template">
      <button aria-describedby={`template-${id}`} className="template-go" onClick={() => void open()} type="button">
        {title}
      </button>
      <div className="template-picture">{doc ? <Thumbnail doc={doc} /> : null}</div>
      <div id={`template-${id}`}>
        <p>{about}</p>
        <p className="template-figures">{doc ? <Figures doc={doc} /> : null}</p>
        <p className="template-source">
          {source === null ? <strong>Illustration: numbers are typical, not measured.</strong> : `${source}.`}
        </p>
      </div>
    </li>
  )
}

function Figures({ doc }: { readonly doc: MapDocument }) {
  const { leadTime } = headline(doc, assessmentOf(doc))
  return (
    <>
      {Object.keys(doc.steps).length} steps, <strong>{leadTime.figure}</strong> lead time
    </>
  )
}

/** The template's map once it is there. */
function useTemplate({ load }: Template): MapDocument | null {
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
  return doc
}
