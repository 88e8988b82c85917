import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './Project.module.css'

const section = {
  start_date: 'time',
  planned_weeks: 'time',
  lead_consultant: 'time',
  commissioning_contact: 'people',
} as const

/** What is missing, each with the way to where it is filled in. */
export function GapList({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('projects')
  return (
    <ul className={classes.gaps}>
      {project.activationGaps.map((gap) => (
        <li key={gap}>
          <Link
            to="/projects/$projectId/edit"
            params={{ projectId: project.id } as never}
            hash={section[gap]}
          >
            {t(`gap.${gap}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
