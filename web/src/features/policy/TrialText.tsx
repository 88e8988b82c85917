import type { PolicyTrial } from '@rytm/contract/commitments.policy.ts'
import { useTranslation } from 'react-i18next'
import classes from './Policy.module.css'

/** What saving would change, in sentences. */
export function TrialText({ trial, isAsking }: { trial: PolicyTrial | undefined; isAsking: boolean }) {
  const { t } = useTranslation('policy')
  if (!trial) return <p className={classes.trial}>{t('trial.asking')}</p>
  const { projects, tried, moved, added, dropped } = trial
  const sentences = [
    t('trial.projects', { count: projects }),
    moved > 0 && t('trial.moved', { count: moved }),
    added > 0 && t('trial.added', { count: added }),
    dropped > 0 && t('trial.dropped', { count: dropped }),
    moved + added + dropped === 0 && t('trial.nothing'),
    t('trial.settled'),
    tried < projects && t('trial.sample', { tried, projects }),
  ]
  return (
    <p className={classes.trial} role="status" data-asking={isAsking}>
      {sentences.filter(Boolean).join(' ')}
    </p>
  )
}
