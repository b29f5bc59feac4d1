// What is handed out and how it looks: the file, how much of the map, its look, what stands around it, and what travels along.

import type { ThemeName } from '../drawing/theme'
import { type PictureChoice, withSelected } from '../session/picture-choice'
import { Disclosure } from '../widgets/Disclosure'
import { Segmented } from '../widgets/Segmented'
import { Select } from '../widgets/Select'
import { Switch } from '../widgets/Switch'
import { fileHint, fileKinds, isBrief } from './picture-files'

const looks: readonly { readonly id: ThemeName; readonly label: string }[] = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast', label: 'High contrast' },
  { id: 'print', label: 'Black and white, for print' },
]

const parts = [
  { id: 'headline', label: 'Headline' },
  { id: 'strip', label: 'Strip to scale' },
  { id: 'ladder', label: 'Ladder' },
  { id: 'experiments', label: 'Experiments' },
  { id: 'legend', label: 'Legend' },
] as const

interface HandOutOptionsProps {
  readonly choice: PictureChoice
  readonly onChange: (choice: PictureChoice) => void
  /** How many entries are selected. */
  readonly selected: number
  readonly svg: string | null
}

export function HandOutOptions({ choice, onChange, selected, svg }: HandOutOptionsProps) {
  const brief = isBrief(choice.file)
  const set = (change: Partial<PictureChoice>) => onChange({ ...choice, ...change })
  return (
    <div className="hand-out-options">
      <Select
        hint={fileHint(choice.file, sizeOf(svg))}
        label="As"
        onChange={id => set({ file: fileKinds.find(kind => kind.id === id)?.id ?? 'svg' })}
        options={fileKinds}
        value={choice.file}
      />
      {brief ? null : <HowMuch choice={choice} onChange={onChange} selected={selected} />}
      <Select
        label="Look"
        onChange={id => set({ theme: looks.find(look => look.id === id)?.id ?? 'light' })}
        options={looks}
        value={choice.theme}
      />
      {brief ? null : <Parts choice={choice} set={set} />}
      <Switch
        isSelected={!choice.names}
        label="Without names: teams and people become A, B, C"
        onChange={on => set({ names: !on })}
      />
      {choice.file === 'svg' ? (
        <Disclosure title="Inside the file">
          <div className="hand-out-inside">
            <Switch
              isSelected={choice.map}
              label="The map: who opens the picture in Sluice can go on working"
              onChange={on => set({ map: on })}
            />
            <Switch
              isSelected={choice.fonts}
              label="The letters of its font, so that it looks the same everywhere"
              onChange={on => set({ fonts: on })}
            />
          </div>
        </Disclosure>
      ) : null}
      <p className="hand-out-note">Nothing leaves this machine but what you hand out.</p>
    </div>
  )
}

function HowMuch({ choice, onChange, selected }: Omit<HandOutOptionsProps, 'svg'>) {
  return (
    <div>
      <Segmented
        isDisabled={selected === 0}
        label="How much"
        onChange={id => onChange(withSelected(choice, id === 'part'))}
        options={[
          { id: 'whole', label: 'The whole map' },
          { id: 'part', label: selected === 0 ? 'What is selected' : `What is selected (${selected})` },
        ]}
        value={choice.selected ? 'part' : 'whole'}
      />
      {selected === 0 ? <p className="field-hint">For a part of it, select that on the map first.</p> : null}
    </div>
  )
}

interface PartsProps {
  readonly choice: PictureChoice
  readonly set: (change: Partial<PictureChoice>) => void
}

function Parts({ choice, set }: PartsProps) {
  return (
    <fieldset className="hand-out-group">
      <legend className="field-label">With</legend>
      <div className="hand-out-parts">
        {parts.map(({ id, label }) => (
          <Switch isSelected={choice[id]} key={id} label={label} onChange={on => set({ [id]: on })} />
        ))}
      </div>
    </fieldset>
  )
}

/** Width and height that the picture gives itself. */
function sizeOf(svg: string | null): { readonly width: number; readonly height: number } | null {
  const [, width, height] = svg?.match(/ width="([\d.]+)" height="([\d.]+)"/) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}
