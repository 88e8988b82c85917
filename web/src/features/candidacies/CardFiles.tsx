import { Group } from '@mantine/core'
import type { CandidateCard, CardFile } from '@rytm/contract/candidacies.card.ts'
import { addFile, downloadFile, removeFile } from '@rytm/contract/files.ts'
import { fileSize } from '@rytm/contract/words/format.ts'
import { type FilePurpose, filePurposes } from '@rytm/domain/candidates/card.ts'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { useLanguage } from '#platform/i18n.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { DateText } from '#ui/DateText.tsx'
import { FileChooser } from '#ui/FileChooser.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './CandidateCard.module.css'
import type { CardProps } from './CardSummary.tsx'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

export function CardFiles({ card, mayWrite }: CardProps) {
  const { t } = useTranslation('candidateCard')
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('files.title')}</h3>
      {filePurposes.map((purpose) => (
        <FilePlace
          key={purpose}
          purpose={purpose}
          candidacyId={card.candidacyId}
          file={card.files.find((file) => file.purpose === purpose)}
          mayWrite={mayWrite}
        />
      ))}
    </section>
  )
}

interface PlaceProps {
  purpose: FilePurpose
  candidacyId: CandidateCard['candidacyId']
  file: CardFile | undefined
  mayWrite: boolean
}

function FilePlace({ purpose, candidacyId, file, mayWrite }: PlaceProps) {
  const { t } = useTranslation('candidateCard')
  const { upload, remove } = useFile()
  const what = t(`files.${purpose}`)
  return (
    <div className={classes.file}>
      <h4 className={classes.fileTitle}>{what}</h4>
      <p className={classes.meta}>{t(`files.${purpose}_hint`)}</p>
      {file && <KeptFile file={file} />}
      {mayWrite && (
        <Group gap="xs" mt="xs">
          <FileChooser
            size="compact-sm"
            title={t('files.accepts')}
            accept=".pdf,.docx,.odt,.png,.jpg,.jpeg"
            label={t(file ? 'files.replace' : 'files.add', { what })}
            text={t(file ? 'files.replace_short' : 'files.add_short')}
            busy={upload.isPending}
            onChoose={(body) => upload.mutate({ params: { candidacyId }, query: { purpose }, body })}
          />
          {file && (
            <ConfirmButton
              size="compact-sm"
              variant="subtle"
              color="gray"
              title={t('files.remove_title')}
              text={t('files.remove_text')}
              confirmLabel={t('files.remove_confirm')}
              destructive
              onConfirm={() => remove(file.id)}
            >
              {t('files.remove')}
            </ConfirmButton>
          )}
        </Group>
      )}
      <FormErrors error={upload.error} />
    </div>
  )
}

function KeptFile({ file }: { file: CardFile }) {
  const language = useLanguage()
  return (
    <p className={classes.kept}>
      <a href={urlOf(downloadFile, { params: { fileId: file.id } })} download>
        {file.fileName}
      </a>
      <span className={classes.meta}>
        {file.format.toUpperCase()}, {fileSize({ bytes: file.bytes, language })} · {file.by.name},{' '}
        <DateText instant={file.uploadedAt} />
      </span>
    </p>
  )
}

function useFile() {
  const { t } = useTranslation('candidateCard')
  const notify = useNotify()
  const add = useEndpointMutation({ endpoint: addFile, refreshes: candidacyRefreshes })
  const take = useEndpointMutation({ endpoint: removeFile, refreshes: candidacyRefreshes })
  const mutate = (input: Parameters<typeof add.mutate>[0]) =>
    add.mutate(input, { onSuccess: () => notify.done(t('files.added')) })
  const remove = async (fileId: string) => {
    await take.mutateAsync({ params: { fileId } })
    notify.done(t('files.removed'))
  }
  return { upload: { ...add, mutate }, remove }
}
