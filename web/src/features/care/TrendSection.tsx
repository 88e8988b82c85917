import { Title, useComputedColorScheme } from '@mantine/core'
import type { CareBoard, KindTrend } from '@rytm/contract/commitments.care.ts'
import { onTimeChartSvg } from '@rytm/contract/presentation/charts/onTimeChart.ts'
import { fewestForShare } from '@rytm/domain/commitments/careRecord.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Care.module.css'
import type { ShowFigure } from './careFigure.ts'
import { useCareWords } from './careWords.ts'
import { FigureButton } from './FigureButton.tsx'
import { TrendTable } from './TrendTable.tsx'

interface Props {
  trend: CareBoard['trend']
  onShow: ShowFigure
}

export function TrendSection({ trend, onShow }: Props) {
  const { t } = useTranslation('care')
  const isEmpty = trend.kinds.length === 0
  return (
    <section>
      <Title order={2} size="h3" className={classes.heading}>
        {t('trend.title')}
      </Title>
      <p className={classes.quiet}>{t(isEmpty ? 'trend.none' : 'trend.hint')}</p>
      {!isEmpty && (
        <>
          <ul className={classes.list}>
            {trend.kinds.map((kind) => (
              <Kind key={kind.kind} trend={trend} of={kind} onShow={onShow} />
            ))}
          </ul>
          <details className={classes.details}>
            <summary>{t('trend.table')}</summary>
            <TrendTable kinds={trend.kinds} onShow={onShow} />
          </details>
        </>
      )}
    </section>
  )
}

const night = { bar: '#4fa99f', barSoft: '#333837', quiet: '#9aa09c', line: '#333837' }

function Kind({ trend: { from, to }, of, onShow }: Props & { of: KindTrend }) {
  const { t } = useTranslation('care')
  const { kind } = useCareWords()
  const format = useFormat()
  const isDark = useComputedColorScheme('light') === 'dark'
  const name = kind(of.kind)
  const figures = { kept: of.kept, count: of.counted }
  const summary = t('trend.summary', { kind: name })
  const svg = onTimeChartSvg({
    summary,
    weeks: of.weeks,
    fewest: fewestForShare,
    ...(isDark && { colours: night }),
  })
  return (
    <li className={classes.trend}>
      <span className={classes.kind}>{name}</span>
      <img className={classes.chart} src={drawing(svg)} alt={summary} />
      <FigureButton
        asked={{ about: name, figure: 'counted', kind: of.kind, from, to }}
        count={of.counted}
        onShow={onShow}
      >
        {of.share === null
          ? t('trend.not_enough', figures)
          : t('trend.share', { ...figures, share: format.percent(of.share) })}
      </FigureButton>
    </li>
  )
}

/** As a picture and not as markup: nothing in it can run. */
function drawing(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
