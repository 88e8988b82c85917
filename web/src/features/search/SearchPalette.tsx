import { VisuallyHidden } from '@mantine/core'
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { IconSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfidentialMark } from '#ui/ConfidentialMark.tsx'
import { KeyHint } from '#ui/KeyHint.tsx'
import type { PaletteProps } from '#ui/palette.tsx'
import { useProblemText } from '#ui/problemText.ts'
import type { PaletteItem } from './paletteItems.tsx'
import classes from './SearchPalette.module.css'
import { usePaletteGroups } from './usePaletteGroups.ts'

const [store, palette] = createSpotlight()

/** Finds whatever the reader may see, and does what can be done from anywhere. */
export function SearchPalette({ asked }: PaletteProps) {
  const { t } = useTranslation('search')
  const { opened, query } = useSpotlight(store)
  const { groups, settled, error } = usePaletteGroups({ query, opened })
  const { problemText } = useProblemText()
  const lines = groups.flatMap(({ items }) => items)
  useEffect(() => {
    if (asked > 0) palette.open()
  }, [asked])
  useFirstLine(lines.map(({ id }) => id).join())
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      scrollable
      maxHeight="min(60dvh, 480px)"
      size={600}
      centered={false}
      yOffset="10dvh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={classes}
      aria-label={t('title')}
    >
      <Spotlight.Search
        aria-label={t('title')}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={20} stroke={1.5} aria-hidden="true" />}
        maxLength={100}
      />
      <Spotlight.ActionsList>
        {groups.map(({ name, items }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {items.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {lines.length === 0 && settled && (
          <Spotlight.Empty>{error ? problemText(error) : t('nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <VisuallyHidden role="status">
        {query.trim() !== '' && settled && t('count', { count: lines.length })}
      </VisuallyHidden>
    </Spotlight.Root>
  )
}

function Line({ item }: { item: PaletteItem }) {
  const { label, detail, Icon, keys, confidential, run } = item
  return (
    <Spotlight.Action onClick={run}>
      <Icon className={classes.icon} size={20} stroke={1.5} aria-hidden="true" />
      <span className={classes.line}>
        <span className={classes.label}>
          {label} {confidential && <ConfidentialMark />}
        </span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
      {keys && (
        <span className={classes.keys}>
          <KeyHint keys={keys} />
        </span>
      )}
    </Spotlight.Action>
  )
}

/** Enter takes the first line of what has come since. */
function useFirstLine(lines: string) {
  useEffect(() => {
    const list = lines && document.getElementById(store.getState().listId)
    if (!list) return
    list.querySelector('[data-selected]')?.removeAttribute('data-selected')
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
    store.updateState((state) => ({ ...state, selected: 0 }))
  }, [lines])
}
