import { Title } from '@mantine/core'
import type { CareRecordView } from '@rytm/contract/views/careRecordView.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import care from './Care.module.css'
import classes from './CareRecord.module.css'
import { useCareWords } from './careWords.ts'
import { Effort } from './EffortSection.tsx'
import { useFigureDrawer } from './FigureDrawer.tsx'
import { KindsTable } from './KindsTable.tsx'
import { ReplySection } from './ReplySection.tsx'
import { SilenceTable } from './SilenceTable.tsx'

export function RecordView({ record }: { record: CareRecordView }) {
  const { t } = useTranslation('careRecord')
  const { show, drawer } = useFigureDrawer()
  const format = useFormat()
  const { scope, period, reply } = record
  const asked = {
    ...period,
    ...(scope.kind === 'client' && { clientId: scope.id }),
    ...(scope.kind === 'member' && { memberId: scope.id }),
  }
  return (
    <article className={care.board}>
      {scope.kind === 'member' && <Notice />}
      <section>
        <Title order={2} size="h3" className={care.heading}>
          {t('sections.kinds')}
        </Title>
        <KindsTable kinds={record.kinds} asked={asked} onShow={show} />
      </section>
      <ReplySection title={t('sections.reply')} reply={reply} asked={asked} onShow={show} />
      <section>
        <Title order={2} size="h3" className={care.heading}>
          {t('sections.silence')}
        </Title>
        <SilenceTable silence={record.silence} />
      </section>
      <Reports record={record} />
      {record.effort && <Effort title={t('sections.effort')} effort={record.effort} />}
      <p className={classes.small}>
        {t('small')} {`${t('made')}: ${format.longInstant(record.madeAt)}.`}
      </p>
      {drawer}
    </article>
  )
}

/** What Polish labour law asks to say where work is observed: what, what for, who sees it. */
function Notice() {
  const { t } = useTranslation(['care', 'careRecord'])
  return (
    <aside className={classes.notice}>
      <h2>{t('care:record.notice_title')}</h2>
      <p>{t('careRecord:notice')}</p>
    </aside>
  )
}

function Reports({ record: { reports, closing } }: { record: CareRecordView }) {
  const { word } = useCareWords()
  const figures = [
    ['reports_sent', reports.sent],
    ['reports_automatic', reports.automatic],
    ['ended', closing.ended],
    ['reported', closing.reported],
  ] as const
  return (
    <section>
      <Title order={2} size="h3" className={care.heading}>
        {word('sections.reports')}
      </Title>
      <dl className={care.facts}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{word(`file.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
