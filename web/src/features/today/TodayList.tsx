import { Title } from '@mantine/core'
import { type Today, type TodayRow, type TodaySection, todaySections } from '@rytm/contract/commitments.ts'
import { IconAlertCircle } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Today.module.css'
import { TodayKeys } from './TodayKeys.tsx'
import { TodayLine } from './TodayLine.tsx'
import { useDismissal } from './useRulings.ts'

const LetGoDialog = lazy(async () => ({ default: (await import('./LetGoDialog.tsx')).LetGoDialog }))

export interface RowDeeds {
  /** Opens the dialog that asks for a reason. */
  letGo: (row: TodayRow) => void
  dismiss: (row: TodayRow) => void
}

export function TodayList({ today: { rows } }: { today: Today }) {
  const [opened, setOpened] = useState(false)
  const [lettingGo, setLettingGo] = useState<TodayRow>()
  const [activeId, setActiveId] = useState<string>()
  const dismiss = useDismissal()
  const deeds: RowDeeds = { letGo: setLettingGo, dismiss }
  const shown = rows.filter(({ section }) => section !== 'next' || opened)
  const first = rows.find(({ section }) => section !== 'next')
  const line = (row: TodayRow) => (
    <TodayLine
      key={row.id}
      row={row}
      deeds={deeds}
      isFirst={row.id === first?.id}
      isActive={row.id === activeId}
      onActive={() => setActiveId(row.id)}
    />
  )
  return (
    <>
      <TodayKeys rows={shown} activeId={activeId} onActive={setActiveId} deeds={deeds} />
      {todaySections.map((section) => {
        const own = rows.filter((row) => row.section === section)
        if (own.length === 0) return null
        return section === 'next' ? (
          <Later key={section} count={own.length} opened={opened} onOpened={setOpened}>
            {own.map(line)}
          </Later>
        ) : (
          <section key={section} className={classes.section} aria-labelledby={`today-${section}`}>
            <SectionTitle section={section} count={own.length} />
            <ul className={classes.list}>{own.map(line)}</ul>
          </section>
        )
      })}
      <Suspense>
        {lettingGo && <LetGoDialog row={lettingGo} onClose={() => setLettingGo(undefined)} />}
      </Suspense>
    </>
  )
}

function SectionTitle({ section, count }: { section: TodaySection; count: number }) {
  const { t } = useTranslation('today')
  return (
    <Title order={2} size="h3" id={`today-${section}`} className={classes.title} data-section={section}>
      {section === 'overdue' && <IconAlertCircle size={16} stroke={2} aria-hidden="true" />}
      {t(`section.${section}`)}
      <span className={classes.count}>{count}</span>
    </Title>
  )
}

function Later({
  count,
  opened,
  onOpened,
  children,
}: {
  count: number
  opened: boolean
  onOpened: (opened: boolean) => void
  children: ReactNode
}) {
  const { t } = useTranslation('today')
  return (
    <details
      className={classes.section}
      open={opened}
      onToggle={(event) => onOpened(event.currentTarget.open)}
    >
      <summary className={classes.later}>
        {t('section.next')}
        <span className={classes.count}>{count}</span>
      </summary>
      <ul className={classes.list}>{children}</ul>
    </details>
  )
}
