// The review of an experiment as an invitation for any calendar program.

import { reviewInvitation } from '../files/review-ics'
import { own } from '../model/records'
import type { Id, MapDocument } from '../model/types'
import { downloadText } from './download'
import { fileName } from './download-map'

export function downloadReview(doc: MapDocument, id: Id): void {
  const text = reviewInvitation(doc, id, new Date().toISOString())
  const title = own(doc.experiments, id)?.title ?? ''
  if (text !== null) downloadText(`review-${fileName(title)}.ics`, text, 'text/calendar')
}
