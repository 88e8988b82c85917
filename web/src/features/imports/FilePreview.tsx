import { Table } from '@mantine/core'
import type { ImportDetail } from '@rytm/contract/imports.ts'
import { useTranslation } from 'react-i18next'
import classes from './ColumnsStep.module.css'

/** The first rows as they stand in the file. */
export function FilePreview({ file }: { file: ImportDetail }) {
  const { t } = useTranslation('imports')
  return (
    <details className={classes.preview}>
      <summary>{t('columns.preview')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('columns.preview')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('columns.line')}</Table.Th>
              {file.columns.map(({ header }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and headers may repeat
                <Table.Th key={column}>{header}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.preview.map(({ line, cells }) => (
              <Table.Tr key={line}>
                <Table.Td>{line}</Table.Td>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row never move
                  <Table.Td key={column}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </details>
  )
}
