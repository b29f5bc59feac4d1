// A fresh clone installs from the lockfile on every system: npm ci refuses a lockfile that lacks a system's optional package.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('holds every optional package of every system', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name =>
        !Object.hasOwn(packages, `node_modules/${name}`) && !Object.hasOwn(packages, `${place}/node_modules/${name}`),
    ),
  )
  expect(missing).toEqual([])
})
