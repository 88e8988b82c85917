import type candidacies from './en/candidacies.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    candidacies: typeof candidacies
  }
}
