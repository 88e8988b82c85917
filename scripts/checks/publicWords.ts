import type { Check } from './check.ts'
import type { SourceTree } from './sourceTree.ts'

const machinePath = /(?<![\w.~/*-])\/(work|home\/[a-z][\w-]*|Users\/\w+|root|tmp\/brief)\/[\w.-]/
const registryHost = /\bregistry\.(npmjs|yarnpkg)\.\w+|\bnpm\.pkg\.github\.com|"resolved": "https?:/
const mailAddress = /(?<![:/\w.+-])(?:mailto:)?([\w.+-]+)@((?:[\w-]+\.)+([a-z]{2,}))\b/gi
const madeUp = /(\.|^)(invalid|test|example|example\.(com|org|net))$/i
const fileName = /\.(png|svg|jpg|webp|tsx?|m?js|css|json)$/i

export const machinePaths: Check = {
  name: 'machine-paths',
  rule: 'No path of somebody’s machine in a committed file.',
  run: (tree) => lines(tree, (line) => machinePath.exec(line)?.[0]),
}

export const registryHosts: Check = {
  name: 'registry-hosts',
  rule: 'No host of a package registry in a committed file.',
  run: (tree) => lines(tree, (line) => registryHost.exec(line)?.[0]),
}

export const mailAddresses: Check = {
  name: 'mail-addresses',
  rule: 'Every e-mail address is made up: .invalid, .test or .example.',
  run: (tree) =>
    lines(tree, (line) => {
      for (const [address, , host = ''] of line.matchAll(mailAddress)) {
        const isReal = !madeUp.test(host) && !fileName.test(host) && !address.startsWith('git@')
        if (isReal) return address
      }
      return undefined
    }),
}

function lines(tree: SourceTree, find: (line: string) => string | undefined) {
  return [...tree].flatMap(([path, text]) =>
    text.split('\n').flatMap((content, index) => {
      const found = find(content)
      return found ? [{ path, line: index + 1, message: `"${found}"` }] : []
    }),
  )
}
