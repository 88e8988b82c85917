import type timeline from './en/timeline.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    timeline: typeof timeline
  }
}
