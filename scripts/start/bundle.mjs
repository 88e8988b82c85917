import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const loaders = { '.ts': 'ts', '.tsx': 'tsx' }

/**
 * Fonts, templates and catalogues are read from beside the source that names them, and workers start
 * from there. In one file `import.meta` would mean the bundle, so every source keeps its own place.
 */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes('/node_modules/')) return undefined
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      return { contents, loader: loaders[path.slice(path.lastIndexOf('.'))], resolveDir: dirname(path) }
    })
  },
}

/** Packages stay packages (some are native, some read files of their own); our workspaces go in. */
const packagesOutside = {
  name: 'packages-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./#]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@rytm/')) return undefined
      return { path, external: true }
    })
  },
}

/** Without words: what `npm start` runs. With them: a folder and what to bundle into it in the same way, for benchmarks. */
const [folder = 'server/dist', ...others] = process.argv.slice(2)
const entries = others.length > 0 ? others : ['server/src/main.ts', 'server/src/operator.ts']

await build({
  entryPoints: entries.map((entry) => join(root, entry)),
  outdir: join(root, folder),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [packagesOutside, ownPlace],
})
