import { Alert, Button, Group } from '@mantine/core'
import type { MissingPart, SavedParts } from '@rytm/contract/reports.ts'
import { IconAlertTriangle, IconCheck, IconUserExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Desk.module.css'

/** Each missing part by name; choosing one goes to its field. */
export function MissingParts({ missing }: { missing: readonly MissingPart[] }) {
  const { t } = useTranslation('reports')
  if (missing.length === 0)
    return (
      <p className={classes.complete} role="status">
        <IconCheck size={16} stroke={2} aria-hidden="true" />
        {t('complete')}
      </p>
    )
  return (
    <p className={classes.missing} role="status">
      {`${t('missing')}: `}
      {missing.map((part) => (
        <button key={part} type="button" onClick={() => goTo(part)}>
          {t(`parts.${part}`)}
        </button>
      ))}
    </p>
  )
}

export function goTo(part: MissingPart) {
  const field = document.getElementById(`part-${part}`)
  field?.scrollIntoView({ block: 'center' })
  const input = field?.querySelector<HTMLElement>('input, textarea')
  ;(input ?? field)?.focus({ preventScroll: true })
}

const fields = [
  'healthSentence',
  'whatChanged',
  'whatDidNotWork',
  'needs',
  'workDone',
  'candidates',
  'plan',
] as const

export function NamesWarning({ namesIn }: { namesIn: readonly string[] }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const named = fields.filter((field) => namesIn.includes(field)).map((field) => t(`name_field.${field}`))
  if (named.length === 0) return null
  return (
    <Alert variant="default" icon={<IconAlertTriangle size={18} />} role="status">
      {t('names', { fields: format.list(named) })}
    </Alert>
  )
}

interface TheirsProps {
  theirs: SavedParts
  onTake: (theirs: SavedParts) => void
  onKeep: (theirs: SavedParts) => void
}

/** Two people wrote at once: both versions are here, a person chooses. */
export function TheirsAlert({ theirs, onTake, onKeep }: TheirsProps) {
  const { t } = useTranslation('reports')
  const { healthSentence, whatChanged, whatDidNotWork } = theirs.parts
  return (
    <Alert variant="default" icon={<IconUserExclamation size={18} />} title={t('theirs.title')} role="alert">
      <p>{t('theirs.text')}</p>
      {[healthSentence, whatChanged, whatDidNotWork].filter(Boolean).map((text) => (
        <blockquote key={text} className={classes.theirs}>
          {text}
        </blockquote>
      ))}
      <Group gap="xs" mt="sm">
        <Button size="compact-md" onClick={() => onKeep(theirs)}>
          {t('theirs.keep')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => onTake(theirs)}>
          {t('theirs.take')}
        </Button>
      </Group>
    </Alert>
  )
}
