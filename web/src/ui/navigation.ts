import type { Permission } from '@rytm/contract/permissions.ts'
import {
  IconBriefcase,
  IconBuilding,
  IconChecklist,
  IconClock,
  IconFileImport,
  IconHeartHandshake,
  IconHistory,
  IconMailForward,
  IconMessage2,
  IconPalette,
  IconReportAnalytics,
  IconSettings,
  IconShieldLock,
  IconTemplate,
  IconUsers,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useSession } from '#platform/session.ts'

interface Destination {
  id:
    | 'today'
    | 'projects'
    | 'reports'
    | 'clients'
    | 'care'
    | 'import'
    | 'outbox'
    | 'people'
    | 'agency'
    | 'branding'
    | 'clocks'
    | 'templates'
    | 'texts'
    | 'privacy'
    | 'audit'
  to: string
  Icon: typeof IconBriefcase
  group: 'work' | 'settings'
  permission: Permission
  keys?: string
}

const destinations: readonly Destination[] = [
  { id: 'today', to: '/', Icon: IconChecklist, group: 'work', permission: 'projects.read', keys: 'g t' },
  {
    id: 'projects',
    to: '/projects',
    Icon: IconBriefcase,
    group: 'work',
    permission: 'projects.read',
    keys: 'g p',
  },
  {
    id: 'reports',
    to: '/reports',
    Icon: IconReportAnalytics,
    group: 'work',
    permission: 'projects.read',
    keys: 'g r',
  },
  {
    id: 'clients',
    to: '/clients',
    Icon: IconBuilding,
    group: 'work',
    permission: 'clients.read',
    keys: 'g c',
  },
  { id: 'care', to: '/care', Icon: IconHeartHandshake, group: 'work', permission: 'care.read', keys: 'g o' },
  { id: 'import', to: '/import', Icon: IconFileImport, group: 'work', permission: 'projects.import' },
  { id: 'outbox', to: '/outbox', Icon: IconMailForward, group: 'work', permission: 'mail.read' },
  { id: 'people', to: '/settings/people', Icon: IconUsers, group: 'settings', permission: 'people.read' },
  { id: 'agency', to: '/settings/agency', Icon: IconSettings, group: 'settings', permission: 'agency.read' },
  {
    id: 'branding',
    to: '/settings/branding',
    Icon: IconPalette,
    group: 'settings',
    permission: 'agency.read',
  },
  { id: 'clocks', to: '/settings/clocks', Icon: IconClock, group: 'settings', permission: 'agency.read' },
  {
    id: 'templates',
    to: '/settings/templates',
    Icon: IconTemplate,
    group: 'settings',
    permission: 'agency.settings',
  },
  {
    id: 'texts',
    to: '/settings/texts',
    Icon: IconMessage2,
    group: 'settings',
    permission: 'agency.settings',
  },
  {
    id: 'privacy',
    to: '/settings/personal-data',
    Icon: IconShieldLock,
    group: 'settings',
    permission: 'privacy.manage',
  },
  { id: 'audit', to: '/settings/audit', Icon: IconHistory, group: 'settings', permission: 'audit.read' },
]

/** Where this person may go, of the screens that exist. */
export function useDestinations(): readonly Destination[] {
  const { permissions } = useSession()
  const known: object = useRouter().routesByPath
  return destinations.filter(({ to, permission }) => to in known && permissions.includes(permission))
}
