import type scheduleTemplates from '@rytm/contract/locales/en/scheduleTemplates.json'
import type schedules from './en/schedules.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    schedules: typeof schedules
    scheduleTemplates: typeof scheduleTemplates
  }
}
