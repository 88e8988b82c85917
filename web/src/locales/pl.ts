const shared = import.meta.glob<object>('../../../contract/locales/pl/*.json', {
  eager: true,
  import: 'default',
})
const own = import.meta.glob<object>('./pl/*.json', { eager: true, import: 'default' })

const namespaceOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length)

/** One namespace for each file; the domain words of the contract and the texts of the workspace in one chunk. */
export const catalogues = Object.fromEntries(
  [...Object.entries(shared), ...Object.entries(own)].map(([path, texts]) => [namespaceOf(path), texts]),
)
