import type mail from './en/mail.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    mail: typeof mail
  }
}
