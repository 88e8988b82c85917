import { useDebouncedValue } from '@mantine/hooks'
import { search } from '@rytm/contract/search.ts'
import { searchWords } from '@rytm/domain/kernel/foldedText.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { type PaletteGroup, type PaletteItem, useFoundItems } from './paletteItems.tsx'
import { useRecentThings } from './recentThings.ts'
import { usePaletteActions } from './usePaletteActions.ts'

const pauseMs = 120
/** Before anything is typed: the deeds; the rest is found by typing. */
const actionsAtRest = 4

/** Everything that the palette shows for what is typed, in groups; `settled`: nothing more is coming. */
export function usePaletteGroups({ query, opened }: { query: string; opened: boolean }) {
  const { t } = useTranslation('search')
  const typed = query.trim()
  const [asked] = useDebouncedValue(typed, pauseMs)
  const found = useQuery({
    ...endpointQuery(search, { query: { q: asked } }),
    enabled: opened && asked !== '' && typed !== '',
    placeholderData: keepPreviousData,
  })
  const recent = useRecentThings(opened)
  const item = useFoundItems()
  const actions = usePaletteActions()
  const groups: PaletteGroup[] =
    typed === ''
      ? [
          { name: t('group.recent'), items: recentItems({ recent, item }) },
          { name: t('group.actions'), items: actions.slice(0, actionsAtRest) },
        ]
      : [
          { name: t('group.projects'), items: found.data?.projects.map(item.project) ?? [] },
          { name: t('group.clients'), items: found.data?.clients.map(item.client) ?? [] },
          { name: t('group.contacts'), items: found.data?.contacts.map(item.contact) ?? [] },
          { name: t('group.candidates'), items: found.data?.candidates.map(item.candidate) ?? [] },
          { name: t('group.actions'), items: actions.filter((action) => isMeant({ action, typed })) },
        ]
  const settled = typed === '' || (asked === typed && !found.isFetching)
  return { groups: groups.filter(({ items }) => items.length > 0), settled, error: found.error }
}

function recentItems({
  recent,
  item,
}: {
  recent: ReturnType<typeof useRecentThings>
  item: ReturnType<typeof useFoundItems>
}): PaletteItem[] {
  if (!recent) return []
  const items = [...recent.projects.map(item.project), ...recent.clients.map(item.client)]
  return items.sort((a, b) => recent.place(a) - recent.place(b))
}

function isMeant({ action, typed }: { action: PaletteItem; typed: string }): boolean {
  const words = searchWords(action.label)
  const wanted = searchWords(typed)
  return wanted.length > 0 && wanted.every((begin) => words.some((word) => word.startsWith(begin)))
}
