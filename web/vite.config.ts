import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What every page needs comes in two files that change seldom; each page and its own libraries come when it is opened. */
const GROUPS = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  {
    name: 'ground',
    test: /node_modules[\\/](@tanstack[\\/](react-router|router-core|history|react-query|query-core|store|react-store)|@mantine[\\/]hooks)[\\/]/,
  },
  // Many small files would cost more in heads than in words.
  {
    name: 'shell',
    test: /web[\\/](shell[\\/](?!KeyDialog|side[\\/]MorePages)|parts[\\/]page[\\/]|ask\.ts|use-ask\.ts)|@tabler[\\/]icons-react[\\/]/,
  },
]

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    // The server checks what comes in; here the endpoints are only addresses and types. Decision: web/no-zod.ts
    alias: [
      { find: /^zod$/, replacement: here('./no-zod.ts') },
      { find: /^temporal-polyfill$/, replacement: here('./own-temporal.ts') },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing is put into the page itself: the server's content policy lets only our own files run.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
