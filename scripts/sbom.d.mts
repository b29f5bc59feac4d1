// Types of sbom.mjs for the tests.

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
}
export interface Sbom {
  readonly serialNumber?: string
  readonly metadata: { readonly timestamp?: string; readonly component: Component; readonly [more: string]: unknown }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

export const sbomFile: string
export function steady(sbom: Sbom): Sbom
export function sbomText(): string
export function writeSbom(): void
