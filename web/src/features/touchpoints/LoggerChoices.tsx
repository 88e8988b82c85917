import { Checkbox, Chip, Input, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import type { LoggerProject } from '@rytm/contract/touchpoints.logger.ts'
import {
  type Channel,
  channels,
  type Direction,
  directions,
  type Outcome,
  outcomesOf,
} from '@rytm/domain/touchpoints/touchpoint.ts'
import { useTranslation } from 'react-i18next'
import { currentInstant } from '#platform/clock.ts'
import { useWord } from '#platform/format.ts'
import { useAgencyZone } from '#platform/session.ts'
import classes from './CallLogger.module.css'

interface ChannelProps {
  channel: Channel
  direction: Direction
  onChannel: (channel: Channel) => void
  onDirection: (direction: Direction) => void
}

export function ChannelChoice({ channel, direction, onChannel, onDirection }: ChannelProps) {
  const { t } = useTranslation('touchpoints')
  const word = useWord()
  return (
    <div className={classes.pair}>
      <Chip.Group value={channel} onChange={(value) => onChannel(value as Channel)}>
        <div className={classes.chips} role="radiogroup" aria-label={t('logger.channel')}>
          {channels.map((value) => (
            <Chip key={value} value={value}>
              {word(`channel.${value}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <SegmentedControl
        aria-label={t('logger.direction')}
        data={directions.map((value) => ({ value, label: word(`direction.${value}`) }))}
        value={direction}
        onChange={(value) => onDirection(value as Direction)}
      />
    </div>
  )
}

interface OutcomeProps {
  channel: Channel
  outcome: Outcome
  onOutcome: (outcome: Outcome) => void
}

/** One click or one key: the number beside the word. */
export function OutcomeChoice({ channel, outcome, onOutcome }: OutcomeProps) {
  const { t } = useTranslation('touchpoints')
  const word = useWord()
  const possible = outcomesOf(channel)
  return (
    <Input.Wrapper
      label={t('logger.outcome')}
      labelElement="div"
      description={t('logger.outcome_hint', { count: possible.length })}
    >
      <Chip.Group value={outcome} onChange={(value) => onOutcome(value as Outcome)}>
        <div className={classes.chips} role="radiogroup" aria-label={t('logger.outcome')}>
          {possible.map((value, at) => (
            <Chip key={value} value={value} variant="filled">
              {word(`outcome.${value}`)}
              <kbd className={classes.digit}>{at + 1}</kbd>
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </Input.Wrapper>
  )
}

const usualMinutes = [5, 10, 15, 30, 45]

export function MinutesChoice({
  minutes,
  onMinutes,
}: {
  minutes: number | null
  onMinutes: (minutes: number | null) => void
}) {
  const { t } = useTranslation('touchpoints')
  return (
    <Input.Wrapper label={t('logger.minutes')} labelElement="div">
      <div className={classes.chips}>
        {usualMinutes.map((value) => (
          <Chip key={value} checked={minutes === value} onChange={(on) => onMinutes(on ? value : null)}>
            {value}
          </Chip>
        ))}
        <NumberInput
          className={classes.minutes}
          aria-label={t('logger.own_minutes')}
          size="xs"
          min={1}
          max={1440}
          allowDecimal={false}
          hideControls
          value={minutes ?? ''}
          onChange={(value) => onMinutes(typeof value === 'number' && value > 0 ? value : null)}
        />
      </div>
    </Input.Wrapper>
  )
}

export function AlsoProjects({
  siblings,
  value,
  onChange,
}: {
  siblings: LoggerProject[]
  value: string[]
  onChange: (projectIds: string[]) => void
}) {
  const { t } = useTranslation('touchpoints')
  if (siblings.length === 0) return null
  return (
    <Checkbox.Group label={t('logger.also')} value={value} onChange={onChange}>
      <div className={classes.also}>
        {siblings.map(({ id, title }) => (
          <Checkbox key={id} value={id} label={title} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

export function WhenChoice({
  value,
  onChange,
}: {
  value: string | null
  onChange: (occurredAt: string | null) => void
}) {
  const { t } = useTranslation('touchpoints')
  const zone = useAgencyZone()
  const now = () =>
    Temporal.Instant.from(currentInstant())
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
  return (
    <Input.Wrapper label={t('logger.when')} labelElement="div">
      <div className={classes.when}>
        <SegmentedControl
          aria-label={t('logger.when')}
          data={[
            { value: 'now', label: t('logger.now') },
            { value: 'earlier', label: t('logger.earlier') },
          ]}
          value={value === null ? 'now' : 'earlier'}
          onChange={(choice) => onChange(choice === 'now' ? null : now())}
        />
        {value !== null && (
          <TextInput
            type="datetime-local"
            aria-label={t('logger.earlier')}
            max={now()}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value || now())}
          />
        )}
      </div>
    </Input.Wrapper>
  )
}
