import { Button, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './SampleBanner.module.css'
import { useExport } from './useExport.ts'

const megabyte = 1_000_000

export function ExportSection() {
  const { t } = useTranslation('agencies')
  const format = useFormat()
  const { running, error, start } = useExport()
  if (!useMay('agency.export')) return null
  const begin = () => {
    void start()
  }
  return (
    <section className={classes.section}>
      <Title order={2}>{t('export.title')}</Title>
      <p>{t('export.text')}</p>
      <p>{t('export.left_out')}</p>
      <FormErrors error={error} />
      {running ? (
        <Group gap="sm">
          <Text role="status">
            {t('export.received', { megabytes: format.number(running.bytes / megabyte, 1) })}
          </Text>
          <Button variant="subtle" onClick={running.stop}>
            {t('export.cancel')}
          </Button>
        </Group>
      ) : (
        <ConfirmButton
          title={t('export.confirm_title')}
          text={<p>{t('export.confirm_text')}</p>}
          confirmLabel={t('export.confirm')}
          onConfirm={begin}
        >
          {t('export.start')}
        </ConfirmButton>
      )}
    </section>
  )
}
