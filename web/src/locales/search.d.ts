import type search from './en/search.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    search: typeof search
  }
}
