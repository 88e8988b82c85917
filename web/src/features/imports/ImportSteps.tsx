import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './ImportSteps.module.css'

export const importSteps = ['file', 'columns', 'check', 'run', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

/** Where one is; the two steps that can still be changed are links until the import has started. */
export function ImportSteps({ current, importId }: { current: ImportStep; importId?: string }) {
  const { t } = useTranslation('imports')
  const at = importSteps.indexOf(current)
  return (
    <ol className={classes.steps} aria-label={t('step.label')}>
      {importSteps.map((step, number) => (
        <li
          key={step}
          className={classes.step}
          data-past={number < at || undefined}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className={classes.number}>{number + 1}</span>
          {importId && step === 'columns' && current === 'check' ? (
            <Link to="/import/$importId" params={{ importId }}>
              {t('step.columns')}
            </Link>
          ) : (
            <span>{t(`step.${step}`)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
