import { Drawer as MantineDrawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenedAfterMount } from './openedAfterMount.ts'

interface Props {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Pixels on wide screens; a phone always gives it the whole width. */
  width?: number
}

export function Drawer({ opened, onClose, title, children, width = 440 }: Props) {
  const { t } = useTranslation('ui')
  const shown = useOpenedAfterMount(opened)
  return (
    <MantineDrawer
      opened={shown}
      onClose={onClose}
      title={title}
      position="right"
      size={`min(100vw, ${width}px)`}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {children}
    </MantineDrawer>
  )
}
