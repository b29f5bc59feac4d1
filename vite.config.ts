import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { contentPolicy } from './scripts/content-policy.mjs'
import { filesOfFirstLoad, unusedLeftOut } from './scripts/first-load.mjs'
import { offline } from './scripts/offline.mjs'
import { thirdParty } from './scripts/third-party.mjs'

const locale = /[\w-]+(?=\.mjs$)/

// React Aria brings its words in 34 languages. Sluice speaks one, and what is read aloud must not mix two.
const oneLanguage: Plugin = {
  name: 'one-language',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/intl\/.*\b[a-z]{2}-[A-Z]{2}\.mjs$/ },
    handler(id, importer) {
      return this.resolve(id.replace(locale, 'en-US'), importer, { skipSelf: true })
    },
  },
}

// Relative base: the built app can be served from any sub-path of any static server.
export default defineConfig({
  base: './',
  plugins: [oneLanguage, unusedLeftOut(), react(), thirdParty(), contentPolicy(), offline()],
  // One style sheet: parts of the program come in any order, rules that lie over each other must not.
  build: {
    target: 'es2023',
    outDir: 'dist',
    sourcemap: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: filesOfFirstLoad() } } },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    setupFiles: ['tests/helpers/seed.ts'],
  },
})
