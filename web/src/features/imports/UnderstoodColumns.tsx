import { Table } from '@mantine/core'
import type { ImportCheck } from '@rytm/contract/imports.check.ts'
import { useTranslation } from 'react-i18next'
import classes from './CheckStep.module.css'

/** What was understood from each column. */
export function UnderstoodColumns({ columns }: Pick<ImportCheck, 'columns'>) {
  const { t } = useTranslation('imports')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
    <section className={classes.scroll} tabIndex={0} aria-label={t('check.tab_columns')}>
      <Table className={classes.numbers}>
        <Table.Thead>
          <Table.Tr>
            {(['column', 'field', 'filled', 'understood', 'problems'] as const).map((name) => (
              <Table.Th key={name}>{t(`understood.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ header, field, filled, understood, problems }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and headers may repeat
            <Table.Tr key={column}>
              <Table.Td>{header || t('columns.no_header', { number: column + 1 })}</Table.Td>
              <Table.Td>{t(`field.${field}`)}</Table.Td>
              <Table.Td>{filled}</Table.Td>
              <Table.Td>{understood}</Table.Td>
              <Table.Td>{problems}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
