import { Table } from '@mantine/core'
import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import care from './Care.module.css'
import classes from './CareRecord.module.css'

export function SilenceTable({ silence }: { silence: CareRecordView['silence'] }) {
  const { t } = useTranslation('careRecord')
  const { projects, stretches, isCut } = silence
  if (projects === 0) return <p className={care.quiet}>{t('silence.none')}</p>
  return (
    <>
      <p>{t('silence.projects', { count: projects })}</p>
      <Table className={classes.silence}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.client')}</Table.Th>
            <Table.Th>{t('columns.from')}</Table.Th>
            <Table.Th>{t('columns.until')}</Table.Th>
            <Table.Th data-align="end">{t('columns.days')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stretches.map((stretch) => (
            <Stretch key={`${stretch.project.id} ${stretch.from}`} stretch={stretch} />
          ))}
        </Table.Tbody>
      </Table>
      {isCut && <p className={care.quiet}>{t('silence.cut', { count: stretches.length })}</p>}
    </>
  )
}

function Stretch({ stretch }: { stretch: CareRecordView['silence']['stretches'][number] }) {
  const { t } = useTranslation('careRecord')
  const format = useFormat()
  const { project, client, from, until, workingDays } = stretch
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to="/projects/$projectId" params={{ projectId: project.id }} className={care.link}>
          {client.name}
        </Link>
        <span className={classes.about}>{project.name}</span>
      </Table.Th>
      <Table.Td title={format.fullInstant(from)}>{format.humanDay(from)}</Table.Td>
      <Table.Td>{until ? format.humanDay(until) : t('silence.goes_on')}</Table.Td>
      <Table.Td data-align="end">{format.number(workingDays)}</Table.Td>
    </Table.Tr>
  )
}
