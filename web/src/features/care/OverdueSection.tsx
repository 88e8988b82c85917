import { Button, Title } from '@mantine/core'
import type { CareBoard } from '@rytm/contract/commitments.care.ts'
import { useTranslation } from 'react-i18next'
import classes from './Care.module.css'
import { CareRowLine } from './CareRowLine.tsx'
import type { ShowFigure } from './careFigure.ts'

export function OverdueSection({
  overdue: { total, items },
  onShow,
}: {
  overdue: CareBoard['overdue']
  onShow: ShowFigure
}) {
  const { t } = useTranslation('care')
  return (
    <section>
      <Title order={2} size="h3" className={classes.heading}>
        {t('overdue.title')} {total > 0 && <span className={classes.total}>{total}</span>}
      </Title>
      {total === 0 ? (
        <p className={classes.quiet}>{t('overdue.none')}</p>
      ) : (
        <ul className={classes.list}>
          {items.map((row) => (
            <CareRowLine key={row.id} row={row} shows="how_late" />
          ))}
        </ul>
      )}
      {total > items.length && (
        <Button
          variant="default"
          mt="md"
          onClick={() => onShow({ about: t('record.agency'), figure: 'overdue' })}
        >
          {t('overdue.all', { count: total })}
        </Button>
      )}
    </section>
  )
}
