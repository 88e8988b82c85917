import { Anchor, Button, Collapse, Title } from '@mantine/core'
import { getSchedulePdf, type ScheduleState } from '@rytm/contract/schedules.ts'
import { IconChevronDown, IconChevronUp, IconEye, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urlOf } from '#platform/api.ts'
import { DateText } from '#ui/DateText.tsx'
import { ClientAnswer } from './ClientAnswers.tsx'
import { contactsOfVersion } from './contactsOfVersion.ts'
import { VersionContact } from './VersionContact.tsx'
import { VersionDrawer } from './VersionDrawer.tsx'
import classes from './Versions.module.css'

type Version = ScheduleState['versions'][number]

interface Props {
  projectId: string
  state: ScheduleState
  mayWrite: boolean
}

/** What was published, who has it, and what was answered; the newest is open, the others on demand. */
export function VersionList({ state, ...rest }: Props) {
  const { t } = useTranslation('schedules')
  const [allShown, setAllShown] = useState(false)
  const [latest, ...older] = state.versions
  if (!latest) return null
  const Chevron = allShown ? IconChevronUp : IconChevronDown
  return (
    <section className={classes.versions}>
      <Title order={2}>{t('version.list')}</Title>
      <VersionRow version={latest} state={state} {...rest} />
      {older.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          aria-expanded={allShown}
          className={classes.more}
          rightSection={<Chevron size={16} />}
          onClick={() => setAllShown(!allShown)}
        >
          {t('version.older', { count: older.length })}
        </Button>
      )}
      <Collapse expanded={allShown}>
        {older.map((version) => (
          <VersionRow key={version.id} version={version} state={state} withAnswers {...rest} />
        ))}
      </Collapse>
    </section>
  )
}

function VersionRow({
  version,
  state,
  projectId,
  mayWrite,
  withAnswers,
}: Props & { version: Version; withAnswers?: boolean }) {
  const { t } = useTranslation('schedules')
  const contacts = contactsOfVersion({ version, known: state.recipients })
  const isWaiting = contacts.some(({ mailState, handover }) => mailState === 'stored' && !handover)
  return (
    <article className={classes.version}>
      <div className={classes.facts}>
        <h3 className={classes.name}>{t('version.name', { number: version.number })}</h3>
        <p className={classes.quiet}>
          <DateText instant={version.publishedAt} />, {version.publishedBy}
        </p>
        {version.reason && <p className={classes.reason}>{version.reason}</p>}
        <VersionLinks projectId={projectId} version={version} />
      </div>
      <div className={classes.people}>
        <ul className={classes.contacts}>
          {contacts.map((contact) => (
            <VersionContact
              key={contact.contactId}
              contact={contact}
              projectId={projectId}
              versionId={version.id}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
        {isWaiting && <p className={classes.quiet}>{t('mail.stored_hint')}</p>}
        {withAnswers &&
          version.responses.map((answer) => (
            <ClientAnswer key={answer.id} answer={answer} version={version.number} />
          ))}
      </div>
    </article>
  )
}

function VersionLinks({ projectId, version }: { projectId: string; version: Version }) {
  const { t } = useTranslation('schedules')
  const [shown, setShown] = useState(false)
  const params = { projectId, versionId: version.id }
  return (
    <p className={classes.links}>
      <Anchor component="button" type="button" className={classes.link} onClick={() => setShown(true)}>
        <IconEye size={16} stroke={1.75} aria-hidden="true" />
        {t('version.show')}
      </Anchor>
      {(['pl', 'en'] as const).map((language) => (
        <Anchor
          key={language}
          className={classes.link}
          href={urlOf(getSchedulePdf, { params, query: { language } })}
          download
        >
          <IconFileTypePdf size={16} stroke={1.75} aria-hidden="true" />
          {t(`version.pdf_${language}`)}
        </Anchor>
      ))}
      <VersionDrawer {...params} number={version.number} opened={shown} onClose={() => setShown(false)} />
    </p>
  )
}
