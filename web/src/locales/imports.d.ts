import type imports from './en/imports.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    imports: typeof imports
  }
}
