import type projects from './en/projects.json'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    projects: typeof projects
  }
}
