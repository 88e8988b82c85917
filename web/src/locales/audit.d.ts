import type audit from './en/audit.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    audit: typeof audit
  }
}
