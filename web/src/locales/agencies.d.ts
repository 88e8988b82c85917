import type agencies from './en/agencies.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    agencies: typeof agencies
  }
}
