import type { ProjectContact } from '@rytm/contract/projects.detail.ts'
import { isEnded } from '@rytm/domain/projects/projectStatus.ts'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import classes from './Project.module.css'
import { type Part, Section } from './Section.tsx'

export function People({ project }: Part) {
  const { t } = useTranslation('projects')
  const word = useWord()
  return (
    <Section title={t('overview.people')}>
      {project.contacts.length === 0 && <p className={classes.dim}>{t('overview.no_people')}</p>}
      <ul className={classes.lines}>
        {project.contacts.map((contact) => (
          <li key={contact.contactId}>
            <div className={classes.facts}>
              {contact.name}
              {contact.mustBeHeard && <StatusBadge tone="accent">{t('overview.must_be_heard')}</StatusBadge>}
            </div>
            <div className={classes.dim}>
              {[contact.jobTitle, ...contact.roles.map((role) => word(`contact_role.${role}`))]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <LastVisit project={project} contact={contact} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The day somebody last opened the client page; never is worth saying only where they can come. */
function LastVisit({ project, contact }: Part & { contact: ProjectContact }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const { lastCameAt, email } = contact
  const canCome = email !== null && project.status !== 'draft' && !isEnded(project.status)
  if (!lastCameAt && !canCome) return null
  const when = lastCameAt ? format.humanDay(lastCameAt) : t('overview.not_yet')
  return <div className={classes.dim}>{t('overview.last_visit', { when })}</div>
}
