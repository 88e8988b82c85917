import { UnstyledButton } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './NoticeButton.module.css'
import { useNoticeBell } from './noticeBell.tsx'

const mostCounted = 99

interface Props {
  /** `row` says what it is, as an entry of a list. */
  shape?: 'icon' | 'row'
  onOpen?: () => void
}

/** Opens what I was told; carries how much of it is new. */
export function NoticeButton({ shape = 'icon', onOpen }: Props) {
  const { t } = useTranslation('ui')
  const { unseen, open } = useNoticeBell()
  const label = unseen > 0 ? t('notices.new', { count: unseen }) : t('notices.title')
  const openPanel = () => {
    onOpen?.()
    open()
  }
  return (
    <UnstyledButton
      className={classes.button}
      data-shape={shape}
      aria-haspopup="dialog"
      aria-label={label}
      title={shape === 'icon' ? label : undefined}
      onClick={openPanel}
    >
      <IconBell size={20} stroke={1.5} aria-hidden="true" />
      {shape === 'row' && <span className={classes.label}>{t('notices.title')}</span>}
      {unseen > 0 && <span className={classes.count}>{Math.min(unseen, mostCounted)}</span>}
    </UnstyledButton>
  )
}

/** Where there is no room for the bell: that something is new. */
export function NewNoticesDot() {
  const { t } = useTranslation('ui')
  const { unseen } = useNoticeBell()
  if (unseen === 0) return null
  return <span className={classes.dot} role="img" aria-label={t('notices.new', { count: unseen })} />
}
