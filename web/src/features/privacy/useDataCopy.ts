import { copyCandidateData, copyContactData } from '@rytm/contract/privacy.copy.ts'
import type { FoundPerson } from '@rytm/contract/privacy.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#platform/api.ts'
import { saveFile } from '#platform/saveFile.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

type Format = 'html' | 'json'

export function useDataCopy({ kind, id, name }: Pick<FoundPerson, 'kind' | 'id' | 'name'>) {
  const { t } = useTranslation('privacy')
  const notify = useNotify()
  const [giving, setGiving] = useState(false)
  const [error, setError] = useState<unknown>()
  const give = async (format: Format) => {
    setGiving(true)
    setError(undefined)
    try {
      const file =
        kind === 'candidate'
          ? await call(copyCandidateData, { params: { candidateId: id }, query: { format } })
          : await call(copyContactData, { params: { contactId: id }, query: { format } })
      saveFile({ file, name: `${t('copy.file_name', { name })}.${format}` })
      notify.done(t('copy.done', { name }))
    } catch (problem) {
      setError(problem)
    } finally {
      setGiving(false)
    }
  }
  return { give: (format: Format) => void give(format), giving, error }
}
