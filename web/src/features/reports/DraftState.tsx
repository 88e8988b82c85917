import { Alert, Button, Group } from '@mantine/core'
import type { SavedParts } from '@rytm/contract/reports.ts'
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

/** Somebody else's words are on screen now; nothing of one's own was waiting. */
export function TakenOver({ editedBy, editedAt }: Pick<SavedParts, 'editedBy' | 'editedAt'>) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  if (!editedBy || !editedAt) return null
  return (
    <p className={classes.hint} role="status">
      {t('theirs.taken_over', { name: editedBy.name, when: format.humanInstant(editedAt) })}
    </p>
  )
}

export interface TwoTexts {
  label: string
  mine: string
  theirs: string
}

interface TheirsProps<Saved> {
  theirs: Saved
  /** Who saved and when, where that is known. */
  saved?: Pick<SavedParts, 'editedBy' | 'editedAt'>
  /** By field, where the two differ. */
  texts: readonly TwoTexts[]
  onTake: (theirs: Saved) => void
  onKeep: (theirs: Saved) => void
}

/** Two people wrote at once: both versions are here, a person chooses. */
export function TheirsAlert<Saved>({ theirs, saved, texts, onTake, onKeep }: TheirsProps<Saved>) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const { editedBy, editedAt } = saved ?? {}
  const title =
    editedBy && editedAt
      ? t('theirs.title_of', { name: editedBy.name, when: format.humanInstant(editedAt) })
      : t('theirs.title')
  return (
    <Alert variant="default" icon={<IconUserExclamation size={18} />} title={title} role="alert">
      <p>{t('theirs.text')}</p>
      {texts
        .filter(({ mine, theirs: other }) => mine.trim() !== other.trim())
        .map(({ label, mine, theirs: other }) => (
          <dl key={label} className={classes.theirs}>
            <dt>{label}</dt>
            <dd>
              <span>{t('theirs.theirs')}</span> {other.trim() || t('theirs.nothing')}
            </dd>
            <dd>
              <span>{t('theirs.mine')}</span> {mine.trim() || t('theirs.nothing')}
            </dd>
          </dl>
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
