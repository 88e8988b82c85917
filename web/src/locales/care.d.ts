import type careRecord from '@rytm/contract/locales/en/careRecord.json'
import type care from './en/care.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    care: typeof care
    careRecord: typeof careRecord
  }
}
