// What security offices read of the packages: the list of them, the same in every run, and an audit that never passes for an answer.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { auditReport } from '../../scripts/audit.mjs'
import { type Sbom, sbomText, steady } from '../../scripts/sbom.mjs'

it('lists every package of the app with its version, without what differs from run to run', () => {
  const text = sbomText()
  const sbom = JSON.parse(text) as Sbom
  const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
    version: string
  }
  const names = sbom.components.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'scheduler', 'd3-zoom']))
  expect(names).not.toContain('vitest')
  expect(sbom.metadata.component).toMatchObject({ name: 'sluice', version })
  expect(text).not.toMatch(/serialNumber|timestamp/)
  const reversed = { ...sbom, components: sbom.components.toReversed(), dependencies: sbom.dependencies.toReversed() }
  const again = steady({ ...reversed, serialNumber: 'urn:uuid:1', metadata: { ...sbom.metadata, timestamp: 'now' } })
  expect(again).toEqual(sbom)
})

it('an audit says what is known, and says plainly when nothing could be asked', () => {
  const none = { metadata: { vulnerabilities: { total: 0 }, dependencies: { prod: 42 } }, vulnerabilities: {} }
  expect(auditReport(none)).toEqual({ status: 0, text: 'No weakness is known in the 42 packages of the app.' })
  const one = {
    metadata: { vulnerabilities: { total: 1 } },
    vulnerabilities: { left: { name: 'left', severity: 'high', range: '<2' } },
  }
  expect(auditReport(one)).toMatchObject({ status: 1, text: expect.stringContaining('left <2: high') })
  for (const answer of [null, {}, { message: '405 Method Not Allowed' }]) {
    const { status, text } = auditReport(answer)
    expect(status).toBe(2)
    expect(text).toMatch(/^Not checked: the registry did not answer/)
  }
})
