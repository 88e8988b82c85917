import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import type { CandidacySummary } from '@rytm/contract/candidacies.detail.ts'
import { type Stage, stageRank, stages } from '@rytm/domain/evidence/stages.ts'
import { IconArrowRight, IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { PayText } from '#ui/PayText.tsx'
import classes from './CandidacyBoard.module.css'

interface Props {
  card: CandidacySummary
  onOpen: () => void
  onMove: (toStage: Stage) => void
  onEnd: () => void
}

/** Arrow keys on the name move the card along the board, as the menu and dragging do. */
export function CandidacyCard({ card, onOpen, onMove, onEnd }: Props) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const mayWrite = useMay('work.write')
  const rank = stageRank(card.stage)
  const next = stages[rank + 1]
  const previous = stages[rank - 1]
  const onKeyDown = (event: KeyboardEvent) => {
    const toStage = { ArrowRight: next, ArrowLeft: previous }[event.key]
    if (!toStage || !mayWrite) return
    event.preventDefault()
    onMove(toStage)
  }
  return (
    <li
      className={classes.card}
      draggable={mayWrite}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', card.id)}
    >
      <button type="button" className={classes.name} onClick={onOpen} onKeyDown={onKeyDown}>
        {card.candidate.name}
      </button>
      <div className={classes.facts}>
        <span>
          {card.daysInStage === 0 ? t('board.today') : word('count.days', { count: card.daysInStage })}
        </span>
        <span>{card.publicNumber}</span>
        {card.expectation && (
          <span>
            <PayText range={card.expectation} />
          </span>
        )}
      </div>
      {mayWrite && (
        <div className={classes.actions}>
          <CardMenu card={card} onMove={onMove} onEnd={onEnd} />
          {next && (
            <Tooltip label={t('board.next', { stage: word(`stage.${next}`) })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('board.next', { stage: word(`stage.${next}`) })}
                onClick={() => onMove(next)}
              >
                <IconArrowRight size={16} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      )}
    </li>
  )
}

function CardMenu({ card, onMove, onEnd }: Omit<Props, 'onOpen'>) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('board.menu', { name: card.candidate.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEnd}>{t('end.open')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('board.move_to')}</Menu.Label>
        {stages
          .filter((stage) => stage !== card.stage)
          .map((stage) => (
            <Menu.Item key={stage} onClick={() => onMove(stage)}>
              {word(`stage.${stage}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
