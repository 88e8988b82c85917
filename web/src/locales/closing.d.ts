import type closing from './en/closing.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    closing: typeof closing
  }
}
