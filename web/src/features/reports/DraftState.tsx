import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconUserExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import classes from './Desk.module.css'

interface MissingProps<Part extends string> {
  missing: readonly Part[]
  wordOf: (part: Part) => string
}

/** Each missing part by name; choosing one goes to its field. */
export function MissingParts<Part extends string>({ missing, wordOf }: MissingProps<Part>) {
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
          {wordOf(part)}
        </button>
      ))}
    </p>
  )
}

export function goTo(part: string) {
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
  'whatWasDone',
  'whatTheMarketSaid',
  'whatWeWouldDoNext',
  'openPoints',
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

interface TheirsProps<Saved> {
  theirs: Saved
  /** What the other one wrote. */
  texts: readonly string[]
  onTake: (theirs: Saved) => void
  onKeep: (theirs: Saved) => void
}

/** Two people wrote at once: both versions are here, a person chooses. */
export function TheirsAlert<Saved>({ theirs, texts, onTake, onKeep }: TheirsProps<Saved>) {
  const { t } = useTranslation('reports')
  return (
    <Alert variant="default" icon={<IconUserExclamation size={18} />} title={t('theirs.title')} role="alert">
      <p>{t('theirs.text')}</p>
      {texts.filter(Boolean).map((text) => (
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
