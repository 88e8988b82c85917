import { useMantineColorScheme } from '@mantine/core'
import { updateAccount } from '@rytm/contract/people.account.ts'
import { signOut } from '@rytm/contract/people.session.ts'
import {
  IconBell,
  IconBuildingPlus,
  IconDeviceDesktop,
  IconFolderPlus,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPhonePlus,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { changeLanguage, useLanguage } from '#platform/i18n.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { useCallLogger } from '#ui/callLogger.tsx'
import { useKeyboard } from '#ui/keyboard.tsx'
import { useDestinations } from '#ui/navigation.ts'
import { useNoticeBell } from '#ui/noticeBell.tsx'
import type { PaletteItem } from './paletteItems.tsx'

/** What can be done from anywhere, of what this person may do. */
export function usePaletteActions(): PaletteItem[] {
  return [...useDeeds(), ...useWays(), ...useLooks()]
}

function useDeeds(): PaletteItem[] {
  const { t } = useTranslation(['search', 'ui'])
  const navigate = useNavigate()
  const logger = useCallLogger()
  const mayProject = useMay('projects.write')
  const mayClient = useMay('clients.write')
  const call = {
    id: 'call',
    label: t('ui:action.log_call'),
    Icon: IconPhonePlus,
    keys: 'l',
    run: () => logger.open(),
  }
  const project = {
    id: 'new-project',
    label: t('search:action.new_project'),
    Icon: IconFolderPlus,
    run: () => void navigate({ to: '/projects/new' }),
  }
  const client = {
    id: 'new-client',
    label: t('search:action.new_client'),
    Icon: IconBuildingPlus,
    run: () => void navigate({ to: '/clients', hash: 'new' }),
  }
  return [
    ...(logger.available ? [call] : []),
    ...(mayProject ? [project] : []),
    ...(mayClient ? [client] : []),
  ]
}

function useWays(): PaletteItem[] {
  const { t } = useTranslation(['search', 'ui'])
  const navigate = useNavigate()
  const bell = useNoticeBell()
  const screens = useDestinations().map(({ id, to, Icon, keys }) => ({
    id: `go-${id}`,
    label: t(`ui:nav.${id}`),
    Icon,
    ...(keys && { keys }),
    run: () => void navigate({ to }),
  }))
  const account = () => void navigate({ to: '/settings/account' })
  return [
    ...screens,
    { id: 'notices', label: t('ui:notices.title'), Icon: IconBell, run: bell.open },
    { id: 'account', label: t('ui:nav.account'), Icon: IconUserCircle, run: account },
  ]
}

const schemes = [
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
  { value: 'auto', Icon: IconDeviceDesktop },
] as const

function useLooks(): PaletteItem[] {
  const { t } = useTranslation(['search', 'ui'])
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const language = useLanguage()
  const other = language === 'pl' ? 'en' : 'pl'
  const account = useEndpointMutation({ endpoint: updateAccount, refreshes: ['people'] })
  const leave = useEndpointMutation({ endpoint: signOut, refreshes: [] })
  const { showList } = useKeyboard()
  const looks = schemes
    .filter(({ value }) => value !== colorScheme)
    .map(({ value, Icon }) => ({
      id: `scheme-${value}`,
      label: t('search:action.scheme', { scheme: t(`ui:scheme.${value}`) }),
      Icon,
      run: () => setColorScheme(value),
    }))
  const speak = async () => {
    await changeLanguage(other)
    account.mutate({ body: { language: other } })
  }
  return [
    ...looks,
    {
      id: 'language',
      label: t('search:action.language', { language: t(`ui:language.${other}`) }),
      Icon: IconLanguage,
      run: () => void speak(),
    },
    { id: 'keys', label: t('ui:keys.show'), Icon: IconKeyboard, keys: '?', run: showList },
    {
      id: 'sign-out',
      label: t('ui:action.sign_out'),
      Icon: IconLogout,
      run: () => leave.mutate({}, { onSuccess: () => window.location.assign('/sign-in') }),
    },
  ]
}
