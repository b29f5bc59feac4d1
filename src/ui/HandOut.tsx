// Hand out: the map as a picture that opens anywhere, with the map inside, or as the map file; with names or without.

import { useEffect, useMemo, useState } from 'react'
import type { ThemeName } from '../drawing/theme'
import { withoutNames } from '../files/anonymous'
import type { SvgOptions } from '../files/svg'
import { writeMapText } from '../model/canonical'
import { announce } from '../session/announce'
import { useDoc, useEditor } from '../session/editor'
import { downloadText } from './download'
import { fileName } from './download-map'
import { Button } from './widgets/Button'
import { ModalDialog } from './widgets/ModalDialog'
import { Select } from './widgets/Select'
import { Switch } from './widgets/Switch'
import './styles/hand-out.css'

const looks: readonly { readonly id: ThemeName; readonly label: string }[] = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast', label: 'High contrast' },
  { id: 'print', label: 'Black and white, for print' },
]

export function HandOut({ onClose }: { readonly onClose: () => void }) {
  const { session } = useEditor()
  const doc = useDoc()
  const [theme, setTheme] = useState<ThemeName>('light')
  const [names, setNames] = useState(true)
  const [map, setMap] = useState(true)
  const options = useMemo(() => ({ theme, names, map, fonts: true }), [theme, names, map])
  const svg = useSvg(options)
  const file = names ? fileName(doc.title) : `${fileName(doc.title)}-without-names`
  return (
    <ModalDialog
      footer={
        <>
          <Button
            onPress={() => {
              downloadText(`${file}.json`, writeMapText(names ? doc : withoutNames(doc)))
              announce(session, `Downloaded the map file ${file}.json.`)
            }}
          >
            Download the map file
          </Button>
          <Button
            autoFocus
            isDisabled={svg === null}
            onPress={() => {
              if (svg === null) return
              downloadText(`${file}.svg`, svg, 'image/svg+xml')
              announce(session, `Downloaded the picture ${file}.svg.`)
            }}
            variant="primary"
          >
            Download the picture (SVG)
          </Button>
        </>
      }
      isOpen
      onClose={onClose}
      size="wide"
      title="Hand out"
    >
      <Preview svg={svg} title={doc.title} />
      <div className="hand-out-options">
        <Select
          label="Look"
          onChange={id => setTheme(looks.find(look => look.id === id)?.id ?? 'light')}
          options={looks}
          value={theme}
        />
        <div className="hand-out-switches">
          <Switch
            isSelected={!names}
            label="Without names: teams and people become A, B, C"
            onChange={on => setNames(!on)}
          />
          <Switch
            isSelected={map}
            label="The picture carries the map: who opens it in Sluice can go on working"
            onChange={setMap}
          />
        </div>
      </div>
      <p className="hand-out-note">
        The picture opens in every browser, in Word, PowerPoint and wikis, with its text as text. Nothing leaves this
        machine but what you hand out.
      </p>
    </ModalDialog>
  )
}

/** The text of the picture; `null` until it is drawn. The font comes with the code that writes it, when first needed. */
function useSvg(options: Partial<SvgOptions>): string | null {
  const doc = useDoc()
  const [svg, setSvg] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void import('../files/svg').then(({ writeSvg }) => {
      if (current) setSvg(writeSvg(doc, options))
    })
    return () => {
      current = false
    }
  }, [doc, options])
  return svg
}

function Preview({ svg, title }: { readonly svg: string | null; readonly title: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (svg === null) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a tall picture is scrolled by keyboard
    <figure className="hand-out-preview" tabIndex={0}>
      {url ? <img alt={`The map “${title}” as it will be handed out`} src={url} /> : <p>Drawing the picture</p>}
    </figure>
  )
}
