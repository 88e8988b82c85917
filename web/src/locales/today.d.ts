import type today from './en/today.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    today: typeof today
  }
}
