// The brief: one page for leaders, made from the map and nothing else, as it is handed out.

import { capitalised } from '../diagram/words'
import { verdictOnOwnDays } from '../explain/verdict-on-own-days'
import { brief } from '../files/brief'
import { briefMarkdown } from '../files/brief-markdown'
import type { BriefSection, BriefTable } from '../files/brief-section'
import { downloadText } from '../parts/download'
import { fileName } from '../parts/download-map'
import { useAssessment, useEditor, useReading, useView } from '../session/editor'
import { Button } from '../widgets/Button'
import { ViewPage } from './ViewPage'
import './brief.css'

export function BriefView() {
  const { today } = useEditor()
  const { doc, assessment } = useReading()
  const page = brief(doc, assessment, today())
  const onOwnDays = verdictOnOwnDays(useView(), useAssessment(), assessment)
  return (
    <ViewPage className="brief-view" name="Brief">
      <article className="brief">
        <header className="brief-head">
          <div>
            <h2>{page.title}</h2>
            <p className="view-note">
              {page.on}
              {page.scope === '' ? '' : `. ${page.scope}.`}
            </p>
          </div>
          <Button onPress={() => downloadText(`${fileName(doc.title)}-brief.md`, briefMarkdown(page), 'text/markdown')}>
            Download as Markdown
          </Button>
        </header>
        <section className="brief-objective">
          <h3>Objective</h3>
          <p>{page.objective === '' ? 'Nobody has said yet what should be true in the end.' : page.objective}</p>
        </section>
        <section>
          <h3>Goals and measures</h3>
          <Table table={page.measures} />
          <p>{page.reality}</p>
          <p>
            <strong>Strategy:</strong> {page.verdict}
            {onOwnDays === '' ? '' : ` ${capitalised(onOwnDays)}.`}
          </p>
        </section>
        {page.sections.map(section => (
          <Section key={section.id} section={section} />
        ))}
        <p className="view-note">{`Days are working days: ${page.basis}.`}</p>
      </article>
    </ViewPage>
  )
}

function Section({ section }: { readonly section: BriefSection }) {
  return (
    <section>
      <h3>{section.title}</h3>
      <p className="brief-lead">{section.lead}</p>
      {section.tables.map(table => (
        <Table key={table.head.join()} table={table} />
      ))}
      {section.points.length === 0 ? null : (
        <ul>
          {section.points.map(point => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Table({ table: { head, rows } }: { readonly table: BriefTable }) {
  if (rows.length === 0) return null
  return (
    <table className="brief-table">
      <thead>
        <tr>
          {head.map(cell => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.join()}>
            {row.map((cell, index) => (
              <td data-head={head[index]} key={head[index]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
