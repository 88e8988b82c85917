import type people from './en/people.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    people: typeof people
  }
}
