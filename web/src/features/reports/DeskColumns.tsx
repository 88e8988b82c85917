import { Button, SegmentedControl } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SaveIndicator, type SaveState } from '#ui/SaveIndicator.tsx'
import classes from './Desk.module.css'

export type DeskSide = 'form' | 'preview'

interface Props {
  side: DeskSide
  onSide: (side: DeskSide) => void
  /** The client's. */
  language: 'pl' | 'en'
  preview: ReactNode
  form: ReactNode
  /** What keeps it from being sent, and the way to send it. */
  foot: ReactNode
}

/** Left what the client will see, right what needs a human; on a phone one of both. */
export function DeskColumns({ side, onSide, language, preview, form, foot }: Props) {
  const { t } = useTranslation('reports')
  return (
    <>
      <SegmentedControl<DeskSide>
        className={classes.switch}
        fullWidth
        value={side}
        onChange={onSide}
        data={[
          { value: 'form', label: t('desk.form') },
          { value: 'preview', label: t('desk.preview') },
        ]}
      />
      <div className={classes.desk} data-side={side}>
        <section className={classes.preview} aria-label={t('desk.preview_label')}>
          <p className={classes.hint}>
            {language === 'pl' ? t('desk.language_hint') : t('desk.language_hint_en')}
          </p>
          {preview}
        </section>
        <section className={classes.form} aria-label={t('desk.form_label')}>
          {form}
          <footer className={classes.foot}>{foot}</footer>
        </section>
      </div>
    </>
  )
}

interface SendProps {
  label: string
  disabled: boolean
  saveState: SaveState
  onSend: () => void
  /** Undefined where nothing failed. */
  onRetry: (() => void) | undefined
}

export function SendBar({ label, disabled, saveState, onSend, onRetry }: SendProps) {
  const { t } = useTranslation('reports')
  return (
    <div className={classes.send}>
      <Button leftSection={<IconSend size={17} stroke={1.75} />} disabled={disabled} onClick={onSend}>
        {label}
      </Button>
      <span className={classes.keys}>{t('send.keys')}</span>
      <SaveIndicator state={saveState} />
      {onRetry && (
        <Button variant="subtle" size="compact-sm" onClick={onRetry}>
          {t('retry_save')}
        </Button>
      )}
    </div>
  )
}
