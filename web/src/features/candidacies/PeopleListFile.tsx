import { NativeSelect } from '@mantine/core'
import { readPeopleTable } from '@rytm/contract/candidacies.lists.ts'
import { mostPeople } from '@rytm/domain/candidates/peopleList.ts'
import { type PersonField, personFields } from '@rytm/domain/candidates/personLine.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FileChooser } from '#ui/FileChooser.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './PeopleList.module.css'
import type { PeopleTable } from './usePeopleList.ts'

interface Props {
  projectId: string
  table: PeopleTable | undefined
  onTable: (table: PeopleTable) => void
}

export function PeopleListFile({ projectId, table, onTable }: Props) {
  const { t } = useTranslation('candidateList')
  const read = useEndpointMutation({ endpoint: readPeopleTable, refreshes: [] })
  const take = (file: File) => read.mutate({ params: { projectId }, body: file }, { onSuccess: onTable })
  return (
    <div>
      <FileChooser
        label={t('choose')}
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
        busy={read.isPending}
        onChoose={take}
      />
      <p className={classes.meta}>{t('accepts', { most: mostPeople })}</p>
      <FormErrors error={read.error} />
      {table && <Columns table={table} onTable={onTable} />}
    </div>
  )
}

function Columns({ table, onTable }: { table: PeopleTable; onTable: Props['onTable'] }) {
  const { t } = useTranslation('candidateList')
  const { fileName, headers, mapping, rows } = table
  const setField = (column: number, field: PersonField) =>
    onTable({ ...table, mapping: mapping.map((known, at) => (at === column ? field : known)) })
  const example = (column: number) => rows.map(({ cells }) => cells[column]).find((cell) => cell) ?? ''
  return (
    <>
      <p>
        {fileName} · {t('rows', { count: rows.length })}
      </p>
      <h3 className={classes.heading}>{t('columns')}</h3>
      <ul className={classes.columns}>
        {headers.map((header, column) => {
          const name = header || t('no_header', { number: column + 1 })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <li key={column}>
              <span>
                {name}
                <span className={classes.meta}>{example(column)}</span>
              </span>
              <NativeSelect
                aria-label={t('column_of', { header: name })}
                value={mapping[column] ?? 'ignore'}
                data={personFields.map((value) => ({ value, label: t(`field.${value}`) }))}
                onChange={(event) => setField(column, event.currentTarget.value as PersonField)}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
