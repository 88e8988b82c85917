import type kickoff from './en/kickoff.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    kickoff: typeof kickoff
  }
}
