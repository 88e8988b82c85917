import type { FoundThings } from '@rytm/contract/search.ts'
import { IconBriefcase, IconBuilding, IconUser, IconUserSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'

export interface PaletteItem {
  id: string
  label: string
  detail?: string
  Icon: typeof IconUser
  keys?: string
  confidential?: boolean
  run: () => void
}

export interface PaletteGroup {
  name: string
  items: PaletteItem[]
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ')

/** What was found, as lines that lead to it. */
export function useFoundItems() {
  const navigate = useNavigate()
  const word = useWord()
  const { t } = useTranslation('search')
  const project = ({
    id,
    title,
    confidential,
    status,
    client,
  }: FoundThings['projects'][number]): PaletteItem => ({
    id,
    label: title,
    detail: joined(client.name, word(`project.status.${status}`)),
    Icon: IconBriefcase,
    confidential,
    run: () => void navigate({ to: '/projects/$projectId', params: { projectId: id } }),
  })
  const toClient = (clientId: string) => void navigate({ to: '/clients/$clientId', params: { clientId } })
  const client = ({ id, name, city }: FoundThings['clients'][number]): PaletteItem => ({
    id,
    label: name,
    detail: joined(t('kind.client'), city),
    Icon: IconBuilding,
    run: () => toClient(id),
  })
  const contact = ({ id, name, jobTitle, client: of }: FoundThings['contacts'][number]): PaletteItem => ({
    id,
    label: name,
    detail: joined(jobTitle, of.name),
    Icon: IconUser,
    run: () => toClient(of.id),
  })
  const candidate = ({
    id,
    name,
    publicNumber,
    project: of,
  }: FoundThings['candidates'][number]): PaletteItem => ({
    id,
    label: name,
    detail: joined(publicNumber, of.title),
    Icon: IconUserSearch,
    run: () =>
      void navigate({
        to: '/projects/$projectId/candidates',
        params: { projectId: of.id },
        search: { candidacy: id },
      }),
  })
  return { project, client, contact, candidate }
}
