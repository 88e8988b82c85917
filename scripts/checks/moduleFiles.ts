import type { Check } from './check.ts'
import type { SourceTree } from './sourceTree.ts'

const kinds = 'routes|usecases|queries|repository|tables|errors|jobs|mail|config|constants|types'

export const moduleFiles: Check = {
  name: 'module-files',
  rule: 'A module folder holds only files of the closed vocabulary, named after the module.',
  run: (tree) =>
    paths(tree, 'server/src/modules/').flatMap((path) => {
      const [module = '', ...rest] = path.slice('server/src/modules/'.length).split('/')
      const allowed = new RegExp(
        `^${module}((\\.[a-zA-Z]+)?\\.(${kinds})\\.tsx?|(\\.[a-zA-Z]+){1,2}\\.test\\.tsx?)$`,
      )
      const [name] = rest
      if (rest.length === 1 && name && allowed.test(name)) return []
      return [
        { path, message: `is not <module>.<${kinds}> or a test of one, directly in the module's folder` },
      ]
    }),
}

const vague = /^(index|utils?|helpers?|services?|managers?)$/i

export const plainNames: Check = {
  name: 'plain-names',
  rule: 'No file or folder is called index, utils, helpers, service or manager.',
  run: (tree) =>
    [...tree.keys()].flatMap((path) => {
      // The router of the workspace demands `index.tsx` for the page of a folder itself.
      if (!/\.(ts|tsx|mjs|cjs|js)$/.test(path) || path.startsWith('web/src/routes/')) return []
      const word = path.split(/[/.]/).find((part) => vague.test(part))
      return word ? [{ path, message: `"${word}" says nothing about what is inside` }] : []
    }),
}

function paths(tree: SourceTree, folder: string): string[] {
  return [...tree.keys()].filter((path) => path.startsWith(folder))
}
