import type branding from './en/branding.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    branding: typeof branding
  }
}
