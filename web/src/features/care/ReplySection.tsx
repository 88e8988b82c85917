import { Title } from '@mantine/core'
import type { TimeTakenView } from '@rytm/contract/views/careRecordView.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Care.module.css'
import type { AskedFigure, ShowFigure } from './careFigure.ts'
import { useCareWords } from './careWords.ts'
import { FigureButton } from './FigureButton.tsx'

interface Props {
  title: string
  reply: TimeTakenView & { unanswered: number }
  asked: Omit<AskedFigure, 'figure' | 'kind' | 'about'>
  onShow: ShowFigure
}

export function ReplySection({ title, reply, asked, onShow }: Props) {
  const { t } = useTranslation('care')
  const { n, unanswered } = reply
  const { kind } = useCareWords()
  const figure = { ...asked, about: kind('reply'), kind: 'reply' } as const
  return (
    <section>
      <Title order={2} size="h3" className={classes.heading}>
        {title}
      </Title>
      {n + unanswered === 0 ? (
        <p className={classes.quiet}>{t('reply.none')}</p>
      ) : (
        <dl className={classes.facts}>
          <Times reply={reply} />
          <Fact label={t('reply.n')}>
            <FigureButton asked={{ ...figure, figure: 'done' }} count={n} onShow={onShow} />
          </Fact>
          {unanswered > 0 && (
            <Fact label={t('record.unanswered')}>
              <FigureButton asked={{ ...figure, figure: 'not_done' }} count={unanswered} onShow={onShow} />
            </Fact>
          )}
        </dl>
      )}
    </section>
  )
}

function Times({ reply: { medianMinutes, p90Minutes } }: { reply: TimeTakenView }) {
  const { t } = useTranslation('care')
  const { hours } = useCareWords()
  if (medianMinutes === null || p90Minutes === null)
    return <Fact label={t('reply.median')}>{t('reply.not_enough')}</Fact>
  return (
    <>
      <Fact label={t('reply.median')}>{hours(medianMinutes)}</Fact>
      <Fact label={t('reply.p90')}>{hours(p90Minutes)}</Fact>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
