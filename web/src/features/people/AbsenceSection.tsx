import { Button, Title } from '@mantine/core'
import { type AbsenceView, listAbsences } from '@rytm/contract/people.absences.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { AbsenceDrawer } from './AbsenceDrawer.tsx'
import { AbsenceRow } from './AbsenceRow.tsx'
import classes from './PeopleScreen.module.css'

/** Who is away: the whole team, or only me. */
export function AbsenceSection({ of }: { of: 'team' | 'me' }) {
  const { t } = useTranslation('people')
  const { member } = useSession()
  const [edited, setEdited] = useState<AbsenceView | 'new'>()
  const { data, error, refetch } = useQuery(endpointQuery(listAbsences))
  const mine = of === 'me'
  const shown = data?.items.filter(({ memberId }) => !mine || memberId === member?.id)
  return (
    <section aria-labelledby="absences">
      <Title order={2} id="absences">
        {t(mine ? 'absences.mine_title' : 'absences.title')}
      </Title>
      <p className={classes.text}>{t(mine ? 'absences.mine_text' : 'absences.text')}</p>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!shown && !error && <LoadingSkeleton shape="list" rows={1} />}
      {shown?.length === 0 && (
        <p className={classes.text}>{t(mine ? 'absences.mine_empty' : 'absences.empty')}</p>
      )}
      <ul className={classes.list}>
        {shown?.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} onChange={() => setEdited(absence)} />
        ))}
      </ul>
      <Button mt="sm" size="xs" variant="default" onClick={() => setEdited('new')}>
        {t('absences.add')}
      </Button>
      <AbsenceDrawer edited={edited} onClose={() => setEdited(undefined)} />
    </section>
  )
}
