import { Alert } from '@mantine/core'
import type { ErasurePreview, Reached } from '@rytm/contract/privacy.ts'
import { useTranslation } from 'react-i18next'
import classes from './Privacy.module.css'

const parts = [
  'files',
  'texts',
  'permissions',
  'mentions',
  'letters',
  'imports',
] as const satisfies readonly (keyof Reached)[]

export function WhatGoes({ preview: { reached, hasNamesake } }: { preview: ErasurePreview }) {
  const { t } = useTranslation('privacy')
  const found = parts.filter((part) => reached[part] > 0)
  return (
    <>
      <h3 className={classes.heading}>{t('erase.goes')}</h3>
      <ul className={classes.plain}>
        <li>{t('erase.contact_data')}</li>
        {found.map((part) => (
          <li key={part}>{t(`erase.part.${part}`, { count: reached[part] })}</li>
        ))}
      </ul>
      <h3 className={classes.heading}>{t('erase.stays')}</h3>
      <ul className={classes.plain}>
        {reached.candidacies > 0 && <li>{t('erase.candidacies', { count: reached.candidacies })}</li>}
        <li>{t('erase.stays_facts')}</li>
      </ul>
      {reached.inPlay > 0 && (
        <Alert color="yellow" mt="md">
          {t('erase.in_play', { count: reached.inPlay })}
        </Alert>
      )}
      {hasNamesake && (
        <Alert color="yellow" mt="md">
          {t('erase.namesake')}
        </Alert>
      )}
      <p className={classes.meta}>{t('erase.not_here')}</p>
    </>
  )
}
