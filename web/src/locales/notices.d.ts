import type notices from './en/notices.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    notices: typeof notices
  }
}
