import type clients from './en/clients.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    clients: typeof clients
  }
}
