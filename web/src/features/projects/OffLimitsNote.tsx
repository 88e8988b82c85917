import { getProject } from '@rytm/contract/projects.ts'
import { findOffLimits } from '@rytm/domain/projects/offLimits.ts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import classes from './Project.module.css'

interface Props {
  projectId: string
  /** Where the person works. */
  company: string | null | undefined
}

/** Says that somebody works where nobody is approached, or for the client itself. It never stands in the way. */
export function OffLimitsNote({ projectId, company }: Props) {
  const { t } = useTranslation('projects')
  const { data: project } = useQuery({
    ...endpointQuery(getProject, { params: { projectId } }),
    enabled: Boolean(company),
  })
  if (!project || !company) return null
  const match = findOffLimits({
    company,
    offLimits: project.offLimits.map(({ companyName }) => companyName),
    clientName: project.client.name,
  })
  if (!match) return null
  return (
    <p className={classes.warning} role="note">
      <IconAlertTriangle size={18} aria-hidden="true" color="var(--rytm-at-risk)" />
      <span>{t(`off_limits.${match.kind}`, { company: match.companyName })}</span>
    </p>
  )
}
