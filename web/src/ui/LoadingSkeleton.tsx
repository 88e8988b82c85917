import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './LoadingSkeleton.module.css'

const rowWidths = ['62%', '48%', '71%', '55%', '66%', '43%', '59%', '68%'] as const

/** `page` draws a heading too; `list` only the rows. */
export function LoadingSkeleton({ shape, rows = 6 }: { shape: 'page' | 'list'; rows?: number }) {
  const { t } = useTranslation('ui')
  return (
    <div role="status">
      <VisuallyHidden component={shape === 'page' ? 'h1' : 'span'}>{t('state.loading')}</VisuallyHidden>
      <div aria-hidden="true">
        {shape === 'page' && (
          <div className={classes.head}>
            <Skeleton height={24} width={220} radius="sm" />
            <Skeleton height={12} width={320} maw="80%" mt={12} radius="sm" />
          </div>
        )}
        {rowWidths.slice(0, rows).map((width) => (
          <div key={width} className={classes.row}>
            <Skeleton height={12} width={width} radius="sm" />
            <Skeleton height={12} width={64} radius="sm" />
          </div>
        ))}
      </div>
    </div>
  )
}
