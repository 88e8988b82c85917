import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePalette } from './palette.tsx'
import classes from './SearchButton.module.css'

/** Looks like the field that it opens. */
export function SearchButton({ onOpen }: { onOpen?: () => void }) {
  const { t } = useTranslation('ui')
  const { open } = usePalette()
  const ask = () => {
    onOpen?.()
    open()
  }
  return (
    <UnstyledButton
      className={classes.button}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      onClick={ask}
    >
      <IconSearch size={18} stroke={1.5} aria-hidden="true" />
      <span className={classes.label}>{t('action.search')}</span>
      <kbd className={classes.keys}>{t('keys.palette')}</kbd>
    </UnstyledButton>
  )
}
