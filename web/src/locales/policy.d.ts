import type policy from './en/policy.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    policy: typeof policy
  }
}
