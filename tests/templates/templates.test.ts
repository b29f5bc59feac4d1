// Each template is a map to begin from: it reads, counts, ends in an experiment, and says of every number where it is from.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawThumbnail } from '../../src/diagram/thumbnail'
import { assess } from '../../src/experiments/assess'
import { writeMapText } from '../../src/model/canonical'
import { parseMap } from '../../src/model/parse'
import type { MapDocument } from '../../src/model/types'
import { type Template, templates } from '../../src/templates/templates'

async function mapOf({ load, title }: Template): Promise<MapDocument> {
  const read = parseMap(await load())
  if (!read.ok) throw new Error(`${title}: ${read.error.place}: ${read.error.message}`)
  return read.value.doc
}

/** Words of the field that the steps of a template must use. */
const terms: Record<string, readonly string[]> = {
  'software-change': ['Refine story', 'Develop', 'Code review', 'Test', 'Change approval', 'Deploy'],
  'government-release': [
    'Categorise system',
    'Select controls',
    'Implement controls',
    'Document system security plan (SSP)',
    'Assess controls',
    'Plan of action and milestones (POA&M)',
    'Authorise',
    'Deploy to production',
    'Monitor controls',
  ],
  'building-permit': ['Completeness check', 'Planning review', 'Building code review', 'Issue permit'],
  procurement: ['Acquisition plan', 'Solicitation and proposals', 'Evaluate proposals', 'Award contract'],
  incident: ['Detect', 'Acknowledge', 'Triage', 'Diagnose', 'Verify recovery'],
  'hospital-visit': ['Registration', 'Vital signs', 'Diagnostic tests'],
  'factory-line': ['Stamping', 'Spot weld 1', 'Assembly 1', 'Shipping'],
}

describe('templates', () => {
  it('are there for the seven kinds of work, and no file is left over', () => {
    expect(templates.map(({ id }) => id)).toEqual(Object.keys(terms))
    const files = readdirSync(new URL('../../src/templates/', import.meta.url)).filter(name => name.endsWith('.json'))
    expect(files.sort()).toEqual(templates.map(({ id }) => `${id}.json`).sort())
  })

  it.each(templates)('$title: reads, stands as it is written, and counts without problems', async template => {
    const doc = await mapOf(template)
    const file = new URL(`../../src/templates/${template.id}.json`, import.meta.url)
    expect(writeMapText(doc)).toBe(readFileSync(file, 'utf8'))
    const { analysis } = assess(doc)
    expect(analysis.problems).toEqual([])
    expect(analysis.leadTime).not.toBeNull()
    expect(JSON.stringify(drawThumbnail(doc, assess(doc), 328, 132))).not.toMatch(/NaN|undefined/)
  })

  it.each(templates)('$title: uses the terms of its field', async template => {
    const names = Object.values((await mapOf(template)).steps).map(({ name }) => name)
    const wanted = terms[template.id] ?? []
    expect(names.filter(name => wanted.includes(name)).sort()).toEqual([...wanted].sort())
    for (const name of names) expect(name.length).toBeLessThanOrEqual(40)
  })

  it.each(templates)('$title: names its source, or says that it is an illustration', async template => {
    const { source } = await mapOf(template)
    expect(source?.name).toContain('llustration')
    // What is published can be looked up; what is typical is not dressed up as more.
    expect(source?.url !== '').toBe(template.source !== null)
    if (template.source !== null) expect(template.source).toMatch(/llustration/)
  })

  it.each(templates)('$title: every number is a guess until somebody replaces it', async template => {
    for (const step of Object.values((await mapOf(template)).steps))
      for (const field of ['wait', 'work', 'completeAccurate'] as const)
        expect(step.basis[field], `${step.name}: ${field}`).toBe(step[field] === null ? undefined : 'guessed')
  })

  it.each(templates)('$title: shows the loop to its end', async template => {
    const doc = await mapOf(template)
    expect(doc.intent.direction).toMatch(/^Example: /)
    expect(Object.values(doc.intent.goals)).toHaveLength(1)
    const blockers = Object.values(doc.blockers)
    expect(blockers.length).toBeGreaterThanOrEqual(1)
    expect(blockers.length).toBeLessThanOrEqual(3)
    for (const blocker of blockers) expect(doc.steps).toHaveProperty(String(blocker.step))
    expect(assess(doc).litmus.verdict).toMatch(/testable/)
    // Nothing has happened yet in the map of somebody who has just begun.
    for (const experiment of Object.values(doc.experiments)) expect(experiment.status).toBe('candidate')
    expect(doc.intent.scope.on).toBeNull()
    expect(doc.versions).toEqual({})
  })

  it('are no two the same', async () => {
    const docs = await Promise.all(templates.map(mapOf))
    const streams = docs.map(({ steps }) =>
      Object.values(steps)
        .map(({ name, wait, work }) => `${name} ${wait} ${work}`)
        .join('\n'),
    )
    expect(new Set(streams).size).toBe(docs.length)
    expect(new Set(docs.map(({ title }) => title)).size).toBe(docs.length)
  })
})
