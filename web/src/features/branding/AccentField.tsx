import { ColorInput, Title } from '@mantine/core'
import { type Accent, accentsOf, grounds } from '@rytm/domain/branding/accents.ts'
import { writeColour } from '@rytm/domain/branding/contrast.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Branding.module.css'

interface Props {
  value?: string
  onChange: (value: string) => void
  error?: ReactNode
}

/** The colour as chosen, and beside it how it is used: an agency sees at once what is moved and why. */
export function AccentField({ value = '', onChange, error }: Props) {
  const { t } = useTranslation('branding')
  const accents = accentsOf(value.trim())
  return (
    <section aria-labelledby="branding-accent">
      <Title order={2} id="branding-accent">
        {t('accent.title')}
      </Title>
      <ColorInput
        mt="sm"
        label={t('accent.label')}
        description={t('accent.hint')}
        format="hex"
        value={value}
        onChange={onChange}
        error={error}
        maxLength={7}
        fixOnBlur={false}
        eyeDropperButtonProps={{ 'aria-label': t('accent.pick') }}
        swatches={['#0f5c5c', '#1f4e9c', '#7a2048', '#a3341f', '#8a5a00', '#2b2b2b']}
      />
      {accents && (
        <div className={classes.uses}>
          {(['light', 'dark'] as const).map((kind) => (
            <AccentUse key={kind} kind={kind} accent={accents[kind]} />
          ))}
        </div>
      )}
    </section>
  )
}

function AccentUse({ kind, accent }: { kind: 'light' | 'dark'; accent: Accent }) {
  const { t } = useTranslation('branding')
  const moved = { light: t('accent.darkened'), dark: t('accent.lightened') }[kind]
  const background = writeColour(grounds[kind].surface)
  return (
    <div className={classes.use}>
      <div className={classes.swatch} style={{ background, color: accent.colour }}>
        <span>{accent.colour}</span>
        <span className={classes.button} style={{ background: accent.colour, color: accent.onColour }}>
          {t('accent.sample')}
        </span>
      </div>
      <p className={classes.note}>
        {t(`accent.${kind}`)}: {accent.shifted ? moved : t('accent.as_chosen')}
      </p>
    </div>
  )
}
