// sbom.cdx.json of the built app: the packages that it is made from, as security offices read them (CycloneDX), by `npm sbom` from
// the lockfile, without a network. What differs from run to run is left out: same lockfile, same bytes.

import { writeFileSync } from 'node:fs'
import { askNpm, inRoot } from './project.mjs'

export const sbomFile = 'sbom.cdx.json'
const args = [
  'sbom',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
  '--omit=dev',
  '--package-lock-only',
  '--offline',
]

/** What npm says, without its serial number, its time and its own version, and with our name instead of the folder's. */
export function steady(sbom) {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = sbom
  const byRef = (a, b) => (refOf(a) < refOf(b) ? -1 : 1)
  return {
    ...rest,
    metadata: { lifecycles: metadata.lifecycles, component: { ...metadata.component, name: 'sluice' } },
    components: components.toSorted(byRef),
    dependencies: dependencies.map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.toSorted() })).sort(byRef),
  }
}

const refOf = entry => entry['bom-ref'] ?? entry.ref

/** The text of the file. Throws when npm cannot tell. */
export function sbomText() {
  const sbom = askNpm(args)
  if (!sbom?.components) throw new Error(`npm ${args.join(' ')} gave no list of packages.`)
  return `${JSON.stringify(steady(sbom), null, 2)}\n`
}

/** Writes the file beside the built app. */
export const writeSbom = () => writeFileSync(inRoot('dist', sbomFile), sbomText())
