import type work from './en/work.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    work: typeof work
  }
}
