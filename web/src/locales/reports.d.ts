import type reports from './en/reports.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    reports: typeof reports
  }
}
