import { Table } from '@mantine/core'
import type { KindTrend } from '@rytm/contract/commitments.care.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Care.module.css'
import type { ShowFigure } from './careFigure.ts'
import { useCareWords } from './careWords.ts'
import { FigureButton } from './FigureButton.tsx'

/** The numbers behind the drawings, a row for each week. */
export function TrendTable({ kinds, onShow }: { kinds: KindTrend[]; onShow: ShowFigure }) {
  const { t } = useTranslation('care')
  const { kind: kindWord } = useCareWords()
  const format = useFormat()
  const weeks = kinds[0]?.weeks.map(({ week }) => week) ?? []
  return (
    <Table.ScrollContainer minWidth={120 + kinds.length * 96}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('trend.week')}</Table.Th>
            {kinds.map(({ kind }) => (
              <Table.Th key={kind} data-align="end">
                {kindWord(kind)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.map((week, index) => (
            <Table.Tr key={week}>
              <Table.Th scope="row">{format.shortDate(week)}</Table.Th>
              {kinds.map((of) => (
                <Table.Td key={of.kind} data-align="end">
                  <Cell of={of} index={index} onShow={onShow} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Cell({ of, index, onShow }: { of: KindTrend; index: number; onShow: ShowFigure }) {
  const { word, kind } = useCareWords()
  const format = useFormat()
  const week = of.weeks[index]
  if (!week || week.counted === 0) return '–'
  const to = Temporal.PlainDate.from(week.week).add({ days: 6 }).toString()
  const about = [kind(of.kind), format.dateRange(week.week, to)].join(', ')
  return (
    <FigureButton
      asked={{ about, figure: 'counted', kind: of.kind, from: week.week, to }}
      count={week.counted}
      onShow={onShow}
    >
      {word('kept_of', { kept: week.kept, count: week.counted })}
    </FigureButton>
  )
}
