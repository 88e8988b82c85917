import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { compressBuild } from './compressBuild.ts'

const server = process.env.RYTM_SERVER_URL ?? 'http://127.0.0.1:3000'
const proxied = { target: server, changeOrigin: false, ws: false }

/**
 * What nearly everybody's first screen needs, in few files: a hundred small ones compress badly and cost a request each.
 * The rest is split by screen.
 */
const firstLoad = [
  {
    name: 'first',
    test: /web\/src\/(routes\/[^?]+|routeTree\.gen\.ts|routes\/_workspace(\/index)?\.tsx.*|features\/today\/(?!LetGo).*)$/,
  },
  { name: 'libraries', test: /node_modules/, minShareCount: 16 },
  { name: 'shared', test: /\/(web\/src|contract\/(?!locales)|domain)\//, minShareCount: 8 },
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: `${import.meta.dirname}/src/routes`,
      generatedRouteTree: `${import.meta.dirname}/src/routeTree.gen.ts`,
      quoteStyle: 'single',
      semicolons: false,
      addExtensions: true,
      disableLogging: true,
    }),
    react(),
    compressBuild(),
  ],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2023',
    reportCompressedSize: true,
    rolldownOptions: { output: { codeSplitting: { groups: firstLoad } } },
  },
  server: { proxy: { '^/api/': proxied, '^/c/': proxied } },
})
