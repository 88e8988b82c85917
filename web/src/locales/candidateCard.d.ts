import type candidateCard from './en/candidateCard.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    candidateCard: typeof candidateCard
  }
}
