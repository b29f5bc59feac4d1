// Hand out: the map as a picture that opens anywhere, as a page to print, or as the map file; the picture is seen before it goes.

import { useMemo } from 'react'
import { copyPng, copySvg } from '../actions/copy-picture'
import { useLibrary } from '../actions/library'
import { withoutNames } from '../files/anonymous'
import { writeMapText } from '../model/canonical'
import { downloadFile, downloadText } from '../parts/download'
import { fileName } from '../parts/download-map'
import { announce, announceError } from '../session/announce'
import { useDoc, useEditor, useSession } from '../session/editor'
import type { PictureChoice } from '../session/picture-choice'
import { Button } from '../widgets/Button'
import { ModalDialog } from '../widgets/ModalDialog'
import { HandOutOptions } from './HandOutOptions'
import { HandOutPreview } from './HandOutPreview'
import { isBrief, kindOf, makeFile, pngFile } from './picture-files'
import { pictureOptions } from './picture-options'
import { useSvg } from './use-svg'
import './hand-out.css'

export function HandOut({ onClose }: { readonly onClose: () => void }) {
  const { session, today } = useEditor()
  const doc = useDoc()
  const library = useLibrary()
  const selection = useSession(state => state.selection)
  const chosen = useSession(state => state.picture)
  const choice = useMemo(() => (selection.size === 0 ? { ...chosen, selected: false } : chosen), [chosen, selection])
  const setChoice = (picture: PictureChoice) => session.setState({ picture })
  const folds = useSession(state => state.folds)
  const way = useSession(state => state.way)
  const options = useMemo(() => pictureOptions(choice, [...selection], folds, way), [choice, selection, folds, way])
  const brief = isBrief(choice.file)
  const svg = useSvg(options, brief)
  const kind = kindOf(choice.file)
  const name = `${fileName(doc.title)}${choice.names ? '' : '-without-names'}`
  const part = brief ? '-brief' : options.only === null ? '' : '-part'

  // When the map comes back edited, this is the state that both copies began from.
  const leaves = () => void library.keepShared(choice.names ? doc : withoutNames(doc))

  const download = async (svg: string) => {
    const made = await makeFile(doc, choice, options, svg, today())
    if (!made.ok) return announceError(session, made.error.message)
    const double = choice.file === 'png2' ? '-2x' : ''
    const file = `${name}${part}${double}.${kind.ending}`
    downloadFile(file, made.value)
    if (choice.file === 'svg' && options.map) leaves()
    announce(session, `Downloaded the ${kind.noun} ${file}.`)
  }
  const downloadTable = async () => {
    const { writeSteps } = await import('../spreadsheet/write-steps')
    downloadText(`${name}.csv`, writeSteps(choice.names ? doc : withoutNames(doc)), 'text/csv')
    announce(session, `Downloaded the table ${name}.csv.`)
  }
  const copy = (svg: string) => {
    if (choice.file === 'svg' && options.map) leaves()
    const copied = choice.file === 'svg' ? copySvg(Promise.resolve(svg)) : copyPng(pngFile(doc, options, choice.file))
    copied.then(
      () => announce(session, `Copied the ${kind.noun}.`),
      (fault: unknown) => announceError(session, notCopied(fault)),
    )
  }

  return (
    <ModalDialog
      footer={
        <div className="hand-out-buttons">
          <Button
            onPress={() => {
              downloadText(`${name}.json`, writeMapText(choice.names ? doc : withoutNames(doc)))
              leaves()
              announce(session, `Downloaded the map file ${name}.json.`)
            }}
            variant="quiet"
          >
            Download the map file
          </Button>
          <Button onPress={() => void downloadTable()} variant="quiet">
            Download the table (CSV)
          </Button>
          <Button onPress={() => window.print()}>Print</Button>
          {brief || kind.ending === 'pdf' ? null : (
            <Button isDisabled={svg === null} onPress={() => svg !== null && copy(svg)}>
              {`Copy the ${kind.noun}`}
            </Button>
          )}
          <Button
            autoFocus
            isDisabled={svg === null}
            onPress={() => svg !== null && void download(svg)}
            variant="primary"
          >
            {`Download the ${kind.noun}`}
          </Button>
        </div>
      }
      isOpen
      onClose={onClose}
      size="full"
      title="Hand out"
    >
      <div className="hand-out">
        <HandOutPreview svg={svg} title={doc.title} />
        <HandOutOptions choice={choice} onChange={setChoice} selected={selection.size} svg={svg} />
      </div>
    </ModalDialog>
  )
}

/** A fault of ours has its words; one of the browser's, also that it has no clipboard over plain http, that it did not let us. */
function notCopied(fault: unknown): string {
  return fault instanceof Error && fault.name === 'Error'
    ? `Not copied. ${fault.message}`
    : 'Not copied: this browser does not let Sluice write to the clipboard. Download the picture instead.'
}
