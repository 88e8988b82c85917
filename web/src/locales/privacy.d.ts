import type privacy from './en/privacy.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    privacy: typeof privacy
  }
}
