import type { Language } from '@rytm/contract/kernel.ts'
import type { ProjectHead } from '@rytm/contract/views/shared.ts'
import type { MessageKind } from './pages/MessagePage.tsx'
import { portalWords } from './words.ts'

type PlainPage = 'home' | 'signIn' | 'code' | 'sessions'
type PageOfProject = 'project' | 'schedule' | 'report' | 'closing' | 'contest' | 'feedback'

export function pageTitle(page: PlainPage, language: Language): string {
  return portalWords(language)(`${page}.title`)
}

export function messageTitle(message: MessageKind, language: Language): string {
  return portalWords(language)(`message.${message}.title`)
}

export function projectPageTitle(page: PageOfProject, head: ProjectHead, language: Language): string {
  const name = `${head.title}, ${head.clientName}`
  return page === 'project' ? name : `${portalWords(language)(`${page}.title`)}: ${name}`
}
