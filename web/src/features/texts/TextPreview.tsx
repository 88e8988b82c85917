import { Title } from '@mantine/core'
import { previewText, type TextInput } from '@rytm/contract/texts.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#platform/api.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './Texts.module.css'

interface Props {
  input: TextInput
  /** Letters are drawn by the server, for whoever may change them and while there is nothing to mend. */
  enabled: boolean
}

/** The letter with what is typed, before it is saved, drawn by what draws the real ones. */
export function TextPreview({ input, enabled }: Props) {
  const { t } = useTranslation('texts')
  const { data, error, isFetching } = useQuery({
    queryKey: ['texts', previewText.name, input],
    queryFn: ({ signal }) => call(previewText, { body: input, signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
  return (
    <section aria-labelledby="texts-preview" className={classes.preview}>
      <Title order={2} id="texts-preview">
        {t('preview.title')}
      </Title>
      <p className={classes.note}>{t('preview.about')}</p>
      <FormErrors error={error} />
      {!data && isFetching && <LoadingSkeleton shape="page" />}
      {data && (
        <>
          <p className={classes.head}>
            {t('preview.from', { name: data.fromName })}
            <br />
            {t('preview.subject', { subject: data.subject })}
          </p>
          <iframe className={classes.mail} title={t('preview.frame')} sandbox="" srcDoc={data.html} />
        </>
      )}
    </section>
  )
}
