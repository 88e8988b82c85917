import { Button } from '@mantine/core'
import { type AbsenceView, endAbsence } from '@rytm/contract/people.absences.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './PeopleScreen.module.css'

const tones = { now: 'accent', coming: 'neutral', over: 'neutral' } as const

export function AbsenceRow({ absence, onChange }: { absence: AbsenceView; onChange: () => void }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const { memberName, substituteName, fromDate, toDate, note, state } = absence
  const about = [
    substituteName ? t('absences.substitute_is', { name: substituteName }) : t('absences.no_substitute'),
    note,
  ]
  return (
    <li className={classes.row}>
      <div className={classes.person}>
        <span className={classes.name}>{memberName}</span>{' '}
        <span>{fromDate === toDate ? format.longDate(fromDate) : format.dateRange(fromDate, toDate)}</span>
        <div className={classes.note}>{about.filter(Boolean).join(' · ')}</div>
      </div>
      <div className={classes.side}>
        <StatusBadge tone={tones[state]}>{t(`absences.state.${state}`)}</StatusBadge>
        {absence.mayChange && (
          <>
            <Button size="xs" variant="default" onClick={onChange}>
              {t('absences.change')}
            </Button>
            <EndAbsence absence={absence} />
          </>
        )}
      </div>
    </li>
  )
}

function EndAbsence({ absence: { id: absenceId, memberId, memberName, state } }: { absence: AbsenceView }) {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const isMine = useSession().member?.id === memberId
  const end = useEndpointMutation({ endpoint: endAbsence, refreshes: ['people'] })
  const begun = state === 'now'
  const confirm = async () => {
    await end.mutateAsync({ params: { absenceId } })
    notify.done(t(begun ? 'absences.ended' : 'absences.cancelled'))
  }
  const back = t(isMine ? 'absences.back' : 'absences.theirs_back')
  const label = begun ? back : t('absences.cancel')
  return (
    <ConfirmButton
      size="xs"
      title={t(begun ? 'absences.back_title' : 'absences.cancel_title', { name: memberName })}
      text={t(begun ? 'absences.back_text' : 'absences.cancel_text')}
      confirmLabel={label}
      onConfirm={confirm}
    >
      {label}
    </ConfirmButton>
  )
}
