import { Button, CopyButton, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './SecondStep.module.css'

/** Shown once: only hashes of them are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('people')
  const text = codes.join('\n')
  return (
    <Stack gap="md">
      <p>{t('second_step.recovery_text')}</p>
      <ul className={classes.codes} aria-label={t('second_step.recovery')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="sm">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('second_step.copied') : t('second_step.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download={t('second_step.file')}
        >
          {t('second_step.download')}
        </Button>
      </Group>
      <Button onClick={onDone}>{t('second_step.saved')}</Button>
    </Stack>
  )
}
