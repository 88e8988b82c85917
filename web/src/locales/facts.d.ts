import type facts from './en/facts.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    facts: typeof facts
  }
}
