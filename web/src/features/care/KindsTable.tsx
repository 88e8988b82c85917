import { Table } from '@mantine/core'
import type { CareFigure } from '@rytm/contract/commitments.care.ts'
import { besideParts, unkeptParts } from '@rytm/contract/presentation/carePresentation.ts'
import type { KindCareView } from '@rytm/contract/views/careRecordView.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import care from './Care.module.css'
import classes from './CareRecord.module.css'
import type { AskedFigure, ShowFigure } from './careFigure.ts'
import { useCareWords } from './careWords.ts'
import { FigureButton } from './FigureButton.tsx'

type Asked = Omit<AskedFigure, 'figure' | 'kind' | 'about'>

interface Props {
  kinds: KindCareView[]
  asked: Asked
  onShow: ShowFigure
}

export function KindsTable({ kinds, ...rest }: Props) {
  const { t } = useTranslation('careRecord')
  if (kinds.length === 0) return <p className={care.quiet}>{t('nothing_due')}</p>
  return (
    <Table className={classes.kinds}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columns.kind')}</Table.Th>
          <Table.Th data-align="end">{t('columns.kept')}</Table.Th>
          <Table.Th data-align="end">{t('columns.share')}</Table.Th>
          <Table.Th>{t('columns.not_kept')}</Table.Th>
          <Table.Th>{t('columns.beside')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {kinds.map((of) => (
          <KindRow key={of.kind} of={of} {...rest} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type Row = Omit<Props, 'kinds'> & { of: KindCareView }

function KindRow({ of, asked, onShow }: Row) {
  const { kind, word } = useCareWords()
  const format = useFormat()
  const figure = { ...asked, about: kind(of.kind), kind: of.kind, figure: 'counted' } as const
  return (
    <Table.Tr>
      <Table.Th scope="row">{kind(of.kind)}</Table.Th>
      <Table.Td data-align="end">
        <FigureButton asked={figure} count={of.counted} onShow={onShow}>
          {word('kept_of', { kept: of.kept, count: of.counted })}
        </FigureButton>
      </Table.Td>
      <Table.Td data-align="end" className={of.share === null ? care.quiet : undefined}>
        {of.share === null ? word('not_enough') : format.percent(of.share)}
      </Table.Td>
      <Table.Td>
        <Parts of={of} parts={unkeptParts} asked={asked} onShow={onShow} />
      </Table.Td>
      <Table.Td>
        <Parts of={of} parts={besideParts} asked={asked} onShow={onShow} />
      </Table.Td>
    </Table.Tr>
  )
}

type Part = (typeof unkeptParts | typeof besideParts)[number]

const figures: Record<Part, CareFigure> = {
  late: 'late',
  missed: 'missed',
  attempted: 'attempted',
  automatic: 'automatic',
  recordedTooLate: 'recorded_too_late',
  overdue: 'overdue',
  notWanted: 'not_wanted',
  waived: 'waived',
}

function Parts({ of, parts, asked, onShow }: Row & { parts: readonly Part[] }) {
  const { kind, word } = useCareWords()
  const said = parts.filter((part) => of[part] > 0)
  if (said.length === 0) return <span className={care.zero}>–</span>
  return said.map((part) => (
    <span key={part} className={classes.part}>
      <FigureButton
        asked={{ ...asked, about: kind(of.kind), kind: of.kind, figure: figures[part] }}
        count={of[part]}
        onShow={onShow}
      >
        {word(`part.${part}`, { count: of[part] })}
      </FigureButton>
    </span>
  ))
}
