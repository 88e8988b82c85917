import { exportAgency } from '@rytm/contract/agencies.export.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { receiveFile } from '#platform/api.ts'
import { useFormat } from '#platform/format.ts'
import { ApiProblem } from '#platform/problem.ts'
import { saveFile } from '#platform/saveFile.ts'
import { useNotify } from '#ui/UndoNotification.tsx'

interface Running {
  bytes: number
  stop: () => void
}

/** Runs until it is whole or stopped; a file that broke off is not saved. */
export function useExport() {
  const { t } = useTranslation('agencies')
  const format = useFormat()
  const notify = useNotify()
  const [running, setRunning] = useState<Running>()
  const [error, setError] = useState<unknown>()
  const start = async () => {
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    setError(undefined)
    setRunning({ bytes: 0, stop })
    try {
      const onReceived = (bytes: number) => setRunning({ bytes, stop })
      const file = await receiveFile(exportAgency, { signal: stopping.signal, onReceived })
      const name = t('export.file_name', { date: format.today() })
      saveFile({ file, name })
      notify.done(t('export.done', { name }))
    } catch (problem) {
      if (!stopping.signal.aborted)
        setError(problem instanceof ApiProblem ? problem : new ApiProblem({ status: 0, code: 'network' }))
    } finally {
      setRunning(undefined)
    }
  }
  return { running, error, start }
}
