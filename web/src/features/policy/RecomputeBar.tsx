import { Progress } from '@mantine/core'
import { getCurrentRecompute } from '@rytm/contract/commitments.policy.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Policy.module.css'

const stepMs = 1500

/** How far new clocks or a new calendar have reached; nothing where none wait. */
export function RecomputeBar() {
  const { t } = useTranslation('policy')
  const notify = useNotify()
  const { data } = useQuery({
    ...endpointQuery(getCurrentRecompute),
    refetchInterval: ({ state }) => (state.data?.current ? stepMs : false),
  })
  const current = data?.current ?? null
  const wasRunning = useRef(false)
  useEffect(() => {
    if (wasRunning.current && data && !current) notify.done(t('progress.done'))
    wasRunning.current = current !== null
  }, [data, current, notify, t])
  if (!current) return null
  const { total, remaining, reason } = current
  const done = Math.max(0, total - remaining)
  return (
    <div className={classes.progress}>
      <span role="status">{t(`progress.${reason}`, { done, total })}</span>
      <Progress value={(100 * done) / Math.max(1, total)} size="sm" aria-label={t('progress.label')} />
    </div>
  )
}
