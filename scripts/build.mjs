// Builds the workspace and the server, when their sources are not those of the last build.
import { fileURLToPath } from 'node:url'
import { ensureInstalled, environment, projectNode } from './install.mjs'
import { ensureBuilt } from './start/build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
ensureInstalled({ root })
await ensureBuilt({ root, node: projectNode({ root }), env: environment({ root }) })
