import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Relative base: the built app can be served from any sub-path of any static server.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2023', outDir: 'dist', sourcemap: false },
  test: { include: ['tests/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000 },
})
