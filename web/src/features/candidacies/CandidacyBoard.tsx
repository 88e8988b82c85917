import { Button } from '@mantine/core'
import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import { getCandidacyBoard } from '@rytm/contract/candidacies.ts'
import type { Stage } from '@rytm/domain/evidence/stages.ts'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import classes from './CandidacyBoard.module.css'
import { CandidacyCard } from './CandidacyCard.tsx'
import { EndDialog } from './EndDialog.tsx'
import { useMoveWithOffer } from './useMoveWithOffer.tsx'

interface Props {
  projectId: string
  onOpen: (candidacyId: string) => void
  onEnded: () => void
}

export function CandidacyBoard({ projectId, onOpen, onEnded }: Props) {
  const { t } = useTranslation('candidacies')
  const board = useQuery(endpointQuery(getCandidacyBoard, { params: { projectId } }))
  const { move, offer } = useMoveWithOffer({ projectId })
  const [ending, setEnding] = useState<CandidacySummary>()
  if (board.isPending) return <LoadingSkeleton shape="list" />
  if (board.isError) return <ErrorState error={board.error} onRetry={() => void board.refetch()} />
  const { columns, ended, rangeTold } = board.data
  const cards = columns.flatMap((column) => column.cards)
  return (
    <>
      {cards.length === 0 ? (
        <EmptyState icon={<IconUsers size={32} stroke={1.5} />} title={t('board.empty_title')}>
          {t('board.empty_text')}
        </EmptyState>
      ) : (
        <section className={classes.board} aria-label={t('board.label')}>
          {columns.map((column) => (
            <Column
              key={column.stage}
              {...column}
              onDrop={(cardId) => {
                const card = cards.find(({ id }) => id === cardId)
                if (card) move({ card, toStage: column.stage })
              }}
            >
              {column.cards.map((card) => (
                <CandidacyCard
                  key={card.id}
                  card={card}
                  onOpen={() => onOpen(card.id)}
                  onMove={(toStage) => move({ card, toStage })}
                  onEnd={() => setEnding(card)}
                />
              ))}
            </Column>
          ))}
        </section>
      )}
      {rangeTold.of > 0 && (
        <p className={classes.told}>{t('range.count', { told: rangeTold.told, count: rangeTold.of })}</p>
      )}
      {ended > 0 && (
        <Button variant="subtle" color="gray" mt="md" onClick={onEnded}>
          {t('board.ended', { count: ended })}
        </Button>
      )}
      {offer}
      {ending && <EndDialog candidacy={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}

interface ColumnProps {
  stage: Stage
  count: number
  children: ReactNode
  onDrop: (candidacyId: string) => void
}

/** A stage that nobody stands at is narrow, but a card can be dropped on it. */
function Column({ stage, count, children, onDrop }: ColumnProps) {
  const word = useWord()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onDrop(event.dataTransfer.getData('text/plain'))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of three; menu and arrow keys are the others
    <div
      className={classes.column}
      data-empty={count === 0 || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={classes.heading}>
        <span>{word(`stage.${stage}`)}</span>
        <span className={classes.count}>{count}</span>
      </h2>
      {count > 0 && <ul className={classes.cards}>{children}</ul>}
    </div>
  )
}
