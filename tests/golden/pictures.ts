// Which pictures are kept: every published case in light, and the finished example in every theme, as the exporter writes them.

import { writeSvg } from '../../src/files/svg'
import type { MapDocument } from '../../src/model/types'
import { caseMap, caseNames } from '../diagram/cases'
import { sample } from '../edit/fixture'
import { blocker, map, step } from '../helpers/build'
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

/** Names as people write them anywhere, and as nobody should: each stays within its box. */
const scripts: readonly (readonly [name: string, team: string])[] = [
  ['需求评审和变更批准流程的第二次会议', '交付团队'],
  ['مراجعة أمنية للتغييرات (2)', 'فريق التسليم'],
  ['אישור שינוי ובדיקה חוזרת', 'צוות אבטחה'],
  ['Z̷̢͝a̴l̶g̸o̵ e\u0301te\u0301 n\u0303', 'Équipe Ångström'],
  ['👩‍💻 Review 🇩🇪 ❤️ 🏳️‍🌈 ship it 🚀', '🧪 lab'],
  ['Zero\u200bwidth\u200djoin\ufeff\u2060 and\u00adsoft', '\u202eoverride\u202c'],
  ['Donaudampfschifffahrtsgesellschaftskapitänsmütze', 'Rindfleischetikettierungsüberwachung'],
  [']]><script>alert("1")</script>&amp; \u0000\ud800', '<b>&lt;\'"'],
]

const anyScript: MapDocument = (() => {
  const doc = map(
    ...scripts.map((_, index) => step(`S${index}`, { wait: '3d', work: '2h', team: `T${index}` })),
    blocker('B'),
  )
  const named = <T extends { readonly name: string }>(records: Readonly<Record<string, T>>, place: 0 | 1) =>
    Object.fromEntries(
      Object.entries(records).map(([id, one]) => [
        id,
        { ...one, name: scripts[Number(one.name.slice(1))]?.[place] ?? '' },
      ]),
    )
  const blockers = Object.entries(doc.blockers).map(([id, one]) => [
    id,
    { ...one, title: '安全评审需要两个星期才能开始' },
  ])
  return {
    ...doc,
    title: 'Any script: 日本語, العربية, עברית',
    steps: named(doc.steps, 0),
    teams: named(doc.teams, 1),
    blockers: Object.fromEntries(blockers),
  }
})()

const scriptsPicture: Picture = {
  file: 'scripts.svg',
  doc: anyScript,
  write: () => writeSvg(anyScript, { fonts: false, map: false }),
}

export const pictures: readonly Picture[] = [
  ...wide,
  ...cases,
  ...themes,
  whole,
  withoutNames,
  ...withSymbols,
  everySign,
  scriptsPicture,
]
