import { Button } from '@mantine/core'
import { uploadImport } from '@rytm/contract/imports.ts'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '#platform/problem.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './FileDrop.module.css'

const maxBytes = 10 * 1024 * 1024

/** One file, dropped or chosen; what is too large is not sent at all. */
export function FileDrop() {
  const { t } = useTranslation('imports')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { send, busy, error } = useUpload()
  const take = (file: File | undefined) => {
    setOver(false)
    if (file && !busy) send(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    take(event.dataTransfer.files[0])
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for a mouse, the button inside does the same */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden="true" />
        <p className={classes.title}>{busy ? t('file.reading') : t('file.drop')}</p>
        <Button loading={busy} onClick={() => input.current?.click()}>
          {t('file.choose')}
        </Button>
        <p className={classes.accepts} id="import-accepts">
          {t('file.accepts')}
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          hidden
          aria-label={t('file.choose')}
          aria-describedby="import-accepts"
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <FormErrors error={error} />
    </>
  )
}

function useUpload() {
  const navigate = useNavigate()
  const upload = useEndpointMutation({ endpoint: uploadImport, refreshes: ['imports'] })
  const [tooLarge, setTooLarge] = useState<ApiProblem>()
  const send = (file: File) => {
    setTooLarge(undefined)
    upload.reset()
    if (file.size > maxBytes) return setTooLarge(new ApiProblem({ status: 413, code: 'csv.too_large' }))
    const body = new FormData()
    body.append('file', file)
    upload.mutate(
      { body },
      { onSuccess: ({ id }) => void navigate({ to: '/import/$importId', params: { importId: id } }) },
    )
  }
  return { send, busy: upload.isPending, error: tooLarge ?? upload.error }
}
