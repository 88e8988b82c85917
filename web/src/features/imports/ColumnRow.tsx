import { NativeSelect } from '@mantine/core'
import type { ImportColumn } from '@rytm/contract/imports.ts'
import { type ImportField, importFields } from '@rytm/domain/imports/fields.ts'
import { useTranslation } from 'react-i18next'
import classes from './ColumnsStep.module.css'

interface Props {
  column: ImportColumn
  number: number
  field: ImportField
  wrong: boolean
  onChange: (field: ImportField) => void
}

const sure = 0.6

export function ColumnRow({ column, number, field, wrong, onChange }: Props) {
  const { t } = useTranslation('imports')
  const groups = useFieldGroups()
  const header = column.header || t('columns.no_header', { number: number + 1 })
  const reason = useReason({ column, field })
  return (
    <li className={classes.column} data-ignored={field === 'ignore' || undefined}>
      <div className={classes.words}>
        <span className={classes.header}>{header}</span>
        <span className={classes.examples}>
          {column.examples.length > 0 ? column.examples.join(' · ') : t('columns.empty')}
        </span>
      </div>
      <div>
        <NativeSelect
          aria-label={t('columns.field_of', { header })}
          data={groups}
          value={field}
          error={wrong}
          onChange={(event) => onChange(event.currentTarget.value as ImportField)}
        />
        <span className={classes.reason}>{reason}</span>
      </div>
    </li>
  )
}

function useReason({ column, field }: Pick<Props, 'column' | 'field'>): string {
  const { t } = useTranslation('imports')
  const { suggested, why, confidence } = column
  if (field !== suggested) return t('columns.proposal', { field: t(`field.${suggested}`) })
  if (suggested === 'ignore') return t('columns.why_nothing')
  const reason = t(why === 'header' ? 'columns.why_header' : 'columns.why_content')
  return confidence < sure ? `${reason} (${t('columns.unsure')})` : reason
}

const grouped = {
  pay: ['payRange', 'payFrom', 'payTo', 'currency', 'payPeriod', 'payIsGross', 'payIsNet'],
  place: ['city', 'region', 'street', 'workMode'],
  note: ['category', 'workingTime', 'publishedAt', 'note'],
} satisfies Record<string, ImportField[]>

function useFieldGroups() {
  const { t } = useTranslation('imports')
  const named: ImportField[] = Object.values(grouped).flat()
  const project = importFields.filter((field) => field !== 'ignore' && !named.includes(field))
  const item = (field: ImportField) => ({ value: field as string, label: t(`field.${field}`) as string })
  const group = (name: 'project' | keyof typeof grouped, fields: ImportField[]) => ({
    group: t(`fieldGroup.${name}`) as string,
    items: fields.map(item),
  })
  return [
    item('ignore'),
    group('project', project),
    group('pay', grouped.pay),
    group('place', grouped.place),
    group('note', grouped.note),
  ]
}
