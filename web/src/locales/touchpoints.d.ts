import type touchpoints from './en/touchpoints.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    touchpoints: typeof touchpoints
  }
}
