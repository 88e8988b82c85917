import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every committed or about to be committed text file: path from the root, with `/`, to its text. */
export type SourceTree = ReadonlyMap<string, string>

const binary = /\.(png|jpe?g|gif|webp|ico|pdf|ttf|otf|woff2?|xlsx|docx|zip|gz|wasm)$/i
const ignoredFolders = new Set(['node_modules', 'dist', '.git', '.rytm', 'test-results', 'playwright-report'])

export function readTree({ root }: { root: string }): SourceTree {
  const tree = new Map<string, string>()
  for (const path of listPaths({ root })) {
    if (binary.test(path)) continue
    const text = readTextIfPresent({ path: join(root, path) })
    if (text !== undefined) tree.set(path, text)
  }
  return tree
}

export function treeOf(files: Record<string, string>): SourceTree {
  return new Map(Object.entries(files))
}

function listPaths({ root }: { root: string }): string[] {
  try {
    const arguments_ = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    const listed = execFileSync('git', arguments_, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
    return [...new Set(listed.toString().split('\0').filter(Boolean))].sort()
  } catch {
    // A copy without git, or a checkout of another owner: walk the folders instead.
    return walk({ root, folder: '' }).sort()
  }
}

function walk({ root, folder }: { root: string; folder: string }): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      return ignoredFolders.has(entry.name) || path === 'data' ? [] : walk({ root, folder: path })
    }
    return entry.isFile() ? [path] : []
  })
}

function readTextIfPresent({ path }: { path: string }): string | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  const text = readFileSync(path, 'utf8')
  return text.includes('\0') ? undefined : text
}
