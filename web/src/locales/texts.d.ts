import type texts from './en/texts.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    texts: typeof texts
  }
}
