import { Table, Title } from '@mantine/core'
import type { CareBoard, ConsultantLoad } from '@rytm/contract/commitments.care.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Care.module.css'
import type { AskedFigure, ShowFigure } from './careFigure.ts'
import { FigureButton } from './FigureButton.tsx'

export function ConsultantsSection({
  consultants,
  onShow,
}: {
  consultants: CareBoard['consultants']
  onShow: ShowFigure
}) {
  const { t } = useTranslation('care')
  return (
    <section>
      <Title order={2} size="h3" className={classes.heading}>
        {t('consultants.title')}
      </Title>
      <p className={classes.quiet}>{t(consultants.length === 0 ? 'consultants.none' : 'consultants.hint')}</p>
      {consultants.length > 0 && (
        <Table.ScrollContainer minWidth={300}>
          <Table className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('consultants.name')}</Table.Th>
                <Table.Th data-align="end">{t('consultants.open')}</Table.Th>
                <Table.Th data-align="end">{t('consultants.overdue')}</Table.Th>
                <Table.Th data-align="end">{t('consultants.missed')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {consultants.map((load) => (
                <Load key={load.member?.id ?? 'nobody'} load={load} onShow={onShow} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  )
}

function Load({ load, onShow }: { load: ConsultantLoad; onShow: ShowFigure }) {
  const { t } = useTranslation('care')
  const { member, open, overdue, missedThisWeek } = load
  const about = member?.name ?? t('consultants.nobody')
  const now = { about, responsibleId: member?.id ?? 'nobody' }
  const missed = useMissed({ load, about })
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.person}>
        {member ? (
          <Link
            to="/care/record"
            search={{ memberId: member.id }}
            className={classes.link}
            title={t('consultants.record')}
          >
            {member.name}
          </Link>
        ) : (
          about
        )}
      </Table.Th>
      <Table.Td data-align="end">
        <FigureButton asked={{ ...now, figure: 'open' }} count={open} onShow={onShow} />
      </Table.Td>
      <Table.Td data-align="end" data-alert={overdue > 0 || undefined}>
        <FigureButton asked={{ ...now, figure: 'overdue' }} count={overdue} onShow={onShow} />
      </Table.Td>
      <Table.Td data-align="end">
        <FigureButton asked={missed} count={missedThisWeek} onShow={onShow} />
      </Table.Td>
    </Table.Tr>
  )
}

/** From Monday on; a miss stays with whoever owned it when it was due. */
function useMissed({ load: { member }, about }: { load: ConsultantLoad; about: string }): AskedFigure {
  const { today } = useFormat()
  const day = Temporal.PlainDate.from(today())
  const from = day.subtract({ days: day.dayOfWeek - 1 }).toString()
  const whose = member ? { memberId: member.id } : { responsibleId: 'nobody' }
  return { about, figure: 'newly_missed', from, ...whose }
}
