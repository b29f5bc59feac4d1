// What several ways out of a step mean: an item takes one of them, or all. Shown with the step and with each of its ways.

import { setStepFields } from '../edit/step-fields'
import { own } from '../model/records'
import type { Id } from '../model/types'
import { useEditor, useView } from '../session/editor'
import { Segmented } from '../widgets/Segmented'

/** `after`: the step is named, where it is not the one shown. */
export function WaysOut({ step: id, after = false }: { readonly step: Id; readonly after?: boolean }) {
  const { store, readOnly } = useEditor()
  const doc = useView()
  const step = own(doc.steps, id)
  const count = Object.values(doc.flows).filter(flow => flow.kind === 'work' && flow.from === id).length
  if (!step || count < 2) return null
  const where = after ? ` after ${step.name || 'this step'}` : ' out'
  return (
    <Segmented
      isDisabled={readOnly}
      label={`${count} ways${where}: an item takes`}
      onChange={split => store.commit(setStepFields(store.doc, [id], { split }))}
      options={[
        { id: 'choice', label: 'one of them' },
        { id: 'parallel', label: 'all of them' },
      ]}
      value={step.split}
    />
  )
}
