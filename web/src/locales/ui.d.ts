import type errors from './en/errors.json'
import type ui from './en/ui.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    ui: typeof ui
    errors: typeof errors
  }
}
