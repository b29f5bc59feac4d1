// The time to evidence as a strip of its own, twice: with every permission and without those that nobody has given yet.

import { counted } from '../diagram/words'
import { evidencePath } from '../experiments/evidence-path'
import { formatTime } from '../model/format'
import { stepName } from '../model/names'
import type { Experiment } from '../model/types'
import { useReading } from '../session/editor'

export function EvidenceStrips({ experiment }: { readonly experiment: Experiment }) {
  const { doc } = useReading()
  const path = evidencePath(doc, experiment.id)
  if (!path) return null
  const time = (seconds: number | null) => (seconds === null ? 'not known yet' : formatTime(seconds, doc.calendar))
  const [best] = path.bypasses.filter(({ agreed, saves }) => !agreed && saves !== null && saves > 0)
  return (
    <div className="evidence">
      <p className="evidence-headline">
        {path.permissions === 0
          ? time(path.all.total)
          : `${time(path.all.total)} if ${counted(path.permissions, 'permission is', 'permissions are')} given, else ${time(path.agreed.total)}`}
      </p>
      {path.all.total === null ? (
        <p className="view-note">
          {experiment.timebox === null ? 'Set a timebox to see it.' : 'No way leads from there to production.'}
        </p>
      ) : null}
      {best ? (
        <p className="evidence-best">
          Passing {stepName(doc, best.step)} saves most: {time(best.saves)}
          {best.by === '' ? '.' : `, if ${best.by} agrees.`}
        </p>
      ) : null}
      {path.entersNowhere ? (
        <p className={path.reason === '' ? 'evidence-warning' : 'evidence-best'}>
          {path.reason === ''
            ? 'It ships to production but enters the stream nowhere. Say why under “Because”, or choose where it enters.'
            : `It needs none of the stream: ${path.reason}.`}
        </p>
      ) : null}
    </div>
  )
}
