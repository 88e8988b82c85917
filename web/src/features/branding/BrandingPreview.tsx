import { SegmentedControl, Title } from '@mantine/core'
import type { BrandingInput, BrandingView } from '@rytm/contract/branding.ts'
import type { Language } from '@rytm/contract/kernel.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#platform/i18n.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Branding.module.css'
import { PagePreview } from './PagePreview.tsx'
import { type BrandingTrial, useBrandingPreview } from './useBrandingPreview.ts'

interface Props {
  branding: BrandingView
  input: BrandingInput
  /** Whoever may not change it sees the page alone: letters and papers are drawn by the server. */
  readOnly: boolean
}

/** What is typed, before it is saved, as clients would see it. */
export function BrandingPreview({ branding, input, readOnly }: Props) {
  const { t } = useTranslation('branding')
  const own = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const version = branding.logo?.version ?? ''
  const trial = useBrandingPreview({ input: { ...input, language }, version, enabled: !readOnly })
  return (
    <section aria-labelledby="branding-preview" className={classes.preview}>
      <Title order={2} id="branding-preview">
        {t('preview.title')}
      </Title>
      <SegmentedControl
        mt="sm"
        mb="lg"
        aria-label={t('preview.language')}
        value={language}
        onChange={(value) => setLanguage(value as Language)}
        data={[
          { value: 'pl', label: t('preview.pl') },
          { value: 'en', label: t('preview.en') },
        ]}
      />
      <PagePreview branding={branding} input={input} language={language} />
      <FormErrors error={trial.error} />
      {trial.data && <Drawn {...trial.data} />}
    </section>
  )
}

function Drawn({ mail, paper }: BrandingTrial) {
  const { t } = useTranslation('branding')
  return (
    <>
      <h3 className={classes.heading}>{t('preview.mail')}</h3>
      <p className={classes.note}>
        {t('preview.from', { name: mail.fromName })}
        <br />
        {t('preview.subject', { subject: mail.subject })}
      </p>
      <iframe className={classes.mail} title={t('preview.mail_title')} sandbox="" srcDoc={mail.html} />
      <h3 className={classes.heading}>{t('preview.paper')}</h3>
      <img
        className={classes.paper}
        alt={t('preview.paper_alt')}
        src={`data:image/svg+xml,${encodeURIComponent(paper)}`}
      />
    </>
  )
}
