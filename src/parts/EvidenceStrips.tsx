// The time to evidence as a strip of its own, twice: with every permission and without those that nobody has given yet.

import { drawEvidenceStrip } from '../diagram/evidence-strip'
import { dearestBypassText, evidenceText } from '../diagram/evidence-words'
import { Drawing } from '../drawing-react/Drawing'
import { evidencePath } from '../experiments/evidence-path'
import type { Experiment } from '../model/types'
import { useReading, useSession } from '../session/editor'
import { useTheme } from '../session/use-theme'
import { useWidth } from './use-width'

export function EvidenceStrips({ experiment }: { readonly experiment: Experiment }) {
  const { doc } = useReading()
  const theme = useTheme()
  const [ref, width] = useWidth<HTMLDivElement>()
  const textScale = useSession(session => session.roomSize) ? 20 / 13 : 1
  const path = evidencePath(doc, experiment.id)
  if (!path) return null
  const strip = width > 0 ? drawEvidenceStrip(doc, path, width, textScale) : null
  return (
    <div className="evidence" ref={ref}>
      <p className="evidence-headline">{evidenceText(doc, path)}</p>
      {strip ? (
        <svg aria-hidden="true" height={strip.height} width={strip.width}>
          <Drawing primitive={strip.primitive} theme={theme} />
        </svg>
      ) : null}
      {path.all.total === null ? (
        <p className="view-note">
          {experiment.timebox === null ? 'Set a timebox to see it.' : 'No way leads from there to production.'}
        </p>
      ) : null}
      <p>{dearestBypassText(doc, path)}</p>
      {path.entersNowhere ? (
        <p className={path.reason === '' ? 'evidence-warning' : undefined}>
          {path.reason === ''
            ? 'It ships to production but enters the stream nowhere. Say why under “Because”, or choose where it enters.'
            : `It needs none of the stream, because ${path.reason}.`}
        </p>
      ) : null}
    </div>
  )
}
