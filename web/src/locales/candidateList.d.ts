import type candidateList from './en/candidateList.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    candidateList: typeof candidateList
  }
}
