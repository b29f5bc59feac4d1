// Which pictures are kept: every published case in light, and the finished example in every theme, as the exporter writes them.

import { writeSvg } from '../../src/files/svg'
import type { MapDocument } from '../../src/model/types'
import { caseMap, caseNames } from '../diagram/cases'
import { sample } from '../edit/fixture'
import { sixtySteps, softwareMap } from '../helpers/wide-maps'
import { signsMap } from './signs-map'

export interface Picture {
  readonly file: string
  readonly doc: MapDocument
  readonly write: () => string
}

/** The worked edge cases were written for their numbers: all steps stand in one place, so the picture lays them out. */
function spread(doc: MapDocument): MapDocument {
  const places = new Set(Object.values(doc.steps).map(step => JSON.stringify(step.position)))
  if (places.size > 1) return doc
  const steps = Object.entries(doc.steps).map(([id, step]) => [id, { ...step, position: null }] as const)
  return { ...doc, steps: Object.fromEntries(steps) }
}

const cases: readonly Picture[] = caseNames.map(name => {
  const doc = spread(caseMap(name))
  return {
    file: `${name}.svg`,
    doc,
    write: () => writeSvg(doc, { theme: 'light', fonts: false, map: false, names: true }),
  }
})

const example = caseMap('benefit-change')

const themes: readonly Picture[] = (['dark', 'contrast', 'print'] as const).map(theme => ({
  file: `benefit-change.${theme}.svg`,
  doc: example,
  write: () => writeSvg(example, { theme, fonts: false, map: false, names: true }),
}))

const whole: Picture = {
  file: 'benefit-change.whole.svg',
  doc: example,
  write: () => writeSvg(example, { theme: 'light', fonts: true, map: true, names: true }),
}

const withoutNames: Picture = {
  file: 'benefit-change.without-names.svg',
  doc: example,
  write: () => writeSvg(example, { theme: 'light', fonts: false, map: true, names: false }),
}

/** The sample with its symbols, which the case of that name does without. */
const acme = sample('acme-stamping-current')

const withSymbols: readonly Picture[] = (['light', 'dark', 'contrast', 'print'] as const).map(theme => ({
  file: `acme-stamping-symbols.${theme}.svg`,
  doc: acme,
  write: () => writeSvg(acme, { theme, fonts: false, map: false, names: true }),
}))

/** Every sign of a transfer, and every mark and row of a data box. */
const signs = signsMap()

const everySign: Picture = {
  file: 'signs.svg',
  doc: signs,
  write: () => writeSvg(signs, { theme: 'light', fonts: false, map: false, names: true }),
}

/** Lanes by team, and sixty steps in rows, each with its ladder. */
const wide: readonly Picture[] = [
  { file: 'software-lanes.svg', doc: softwareMap },
  { file: 'sixty-rows.svg', doc: sixtySteps() },
].map(one => ({
  ...one,
  write: () => writeSvg(one.doc, { theme: 'light', fonts: false, map: false, names: true }),
}))

export const pictures: readonly Picture[] = [
  ...wide,
  ...cases,
  ...themes,
  whole,
  withoutNames,
  ...withSymbols,
  everySign,
]
