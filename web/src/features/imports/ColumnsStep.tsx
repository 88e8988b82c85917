import { Button, Title } from '@mantine/core'
import { type ImportDetail, setImportMapping } from '@rytm/contract/imports.ts'
import { checkMapping } from '@rytm/domain/imports/checkMapping.ts'
import type { ImportField } from '@rytm/domain/imports/fields.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { ColumnRow } from './ColumnRow.tsx'
import classes from './ColumnsStep.module.css'
import { DefaultsForm } from './DefaultsForm.tsx'
import { FilePreview } from './FilePreview.tsx'
import { useImportProblemText } from './importProblemWords.ts'

/** What each column means. The problems of a mapping are said at once; the server decides again when it is saved. */
export function ColumnsStep({ file }: { file: ImportDetail }) {
  const { t } = useTranslation('imports')
  const [mapping, setMapping] = useState(() => file.columns.map(({ field }) => field))
  const [defaults, setDefaults] = useState(file.defaults)
  const problems = checkMapping({ mapping, defaults: { clientName: defaults.clientName ?? undefined } })
  const { save, error, busy } = useSave({ file, mapping, defaults })
  const choose = (column: number) => (field: ImportField) => setMapping(mapping.with(column, field))
  const proposed = file.columns.map(({ suggested }) => suggested)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (problems.length === 0) save()
      }}
    >
      <Title order={2}>{t('columns.title')}</Title>
      <p className={classes.text}>
        {file.mappingSource === 'suggested' ? t('columns.text') : t(`columns.${file.mappingSource}`)}
      </p>
      <ul className={classes.columns}>
        {file.columns.map((column, number) => (
          <ColumnRow
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and headers may repeat
            key={number}
            column={column}
            number={number}
            field={mapping[number] ?? 'ignore'}
            wrong={problems.some(({ columns }) => columns.includes(number))}
            onChange={choose(number)}
          />
        ))}
      </ul>
      {proposed.join() !== mapping.join() && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMapping(proposed)}>
          {t('columns.take_proposals')}
        </Button>
      )}
      <FilePreview file={file} />
      <DefaultsForm value={defaults} needsClient={!mapping.includes('clientName')} onChange={setDefaults} />
      <MappingProblems codes={[...new Set(problems.map(({ code }) => code))]} />
      <FormErrors error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={busy} disabled={problems.length > 0}>
          {t('columns.next')}
        </Button>
      </div>
    </form>
  )
}

function MappingProblems({ codes }: { codes: string[] }) {
  const { t } = useTranslation('imports')
  const problemText = useImportProblemText()
  return (
    <div role="status">
      {codes.length > 0 && (
        <div className={classes.problems}>
          <p>{t('columns.problems')}</p>
          <ul>
            {codes.map((code) => (
              <li key={code}>{problemText({ code, params: {} })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

type Chosen = Pick<ImportDetail, 'defaults'> & { file: ImportDetail; mapping: ImportField[] }

function useSave({ file, mapping, defaults }: Chosen) {
  const navigate = useNavigate()
  const mutation = useEndpointMutation({ endpoint: setImportMapping, refreshes: ['imports'] })
  const params = { importId: file.id }
  const check = () => void navigate({ to: '/import/$importId', params, search: { step: 'check' } })
  const body = {
    revision: file.revision,
    mapping,
    defaults: { ...defaults, clientName: defaults.clientName?.trim() || null },
  }
  const unchanged =
    mapping.join() === file.columns.map(({ field }) => field).join() &&
    JSON.stringify(body.defaults) === JSON.stringify(file.defaults)
  const save = () => (unchanged ? check() : mutation.mutate({ params, body }, { onSuccess: check }))
  return { save, error: mutation.error, busy: mutation.isPending }
}
