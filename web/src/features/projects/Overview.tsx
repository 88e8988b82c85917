import type { ProjectDetail } from '@rytm/contract/projects.detail.ts'
import { getProject } from '@rytm/contract/projects.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProjectClocks } from '#features/policy/ProjectClocks.tsx'
import { useFormat, useWord } from '#platform/format.ts'
import { endpointQuery } from '#platform/queries.ts'
import { FieldList, FieldRow } from '#ui/FieldRow.tsx'
import { PayText } from '#ui/PayText.tsx'
import { Access } from './AccessSection.tsx'
import { Agreed } from './AgreedSection.tsx'
import { Commitments } from './Commitments.tsx'
import { NextCommitment } from './NextCommitment.tsx'
import { NextStep } from './NextStep.tsx'
import { People } from './People.tsx'
import classes from './Project.module.css'
import { type Part, Section } from './Section.tsx'
import { StatusHistory } from './StatusHistory.tsx'
import { Team } from './TeamSection.tsx'

export function Overview({ projectId }: { projectId: string }) {
  const { data: project } = useQuery(endpointQuery(getProject, { params: { projectId } }))
  if (!project) return null
  return (
    <>
      <NextStep project={project} />
      <NextCommitment project={project} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Requirements project={project} />
          <Agreed project={project} />
          <Process project={project} />
        </div>
        <div className={classes.column}>
          <Offer project={project} />
          <People project={project} />
          <Team project={project} />
          <Access project={project} />
          <Terms project={project} />
          <Commitments project={project} />
          <ProjectClocks projectId={projectId} />
          <StatusHistory project={project} />
        </div>
      </div>
    </>
  )
}

function Requirements({ project }: Part) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const said = (requirement: ProjectDetail['requirements'][number]) =>
    [
      word(`requirement.${requirement.kind}`),
      requirement.wouldReject === 'yes' && t('overview.would_reject'),
      requirement.wouldReject === 'no' && t('overview.would_not_reject'),
      requirement.canRelax && word(`can_relax.${requirement.canRelax}`),
      requirement.relaxNote,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Section title={t('overview.requirements')}>
      {project.requirements.length === 0 && <p className={classes.dim}>{t('overview.no_requirements')}</p>}
      <ul className={classes.lines}>
        {project.requirements.map((requirement) => (
          <li key={requirement.id}>
            {requirement.text}
            <div className={classes.dim}>{said(requirement)}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Process({ project }: Part) {
  const { t } = useTranslation('projects')
  const nameOf = (id: string | null) => project.contacts.find(({ contactId }) => contactId === id)?.name
  return (
    <Section title={t('overview.process')}>
      {project.processSteps.length === 0 && <p className={classes.dim}>{t('overview.no_steps')}</p>}
      <ol className={classes.lines}>
        {project.processSteps.map(({ id, name, interviewerContactId }, index) => (
          <li key={id}>
            {`${index + 1}. ${name}`}
            <div className={classes.dim}>{nameOf(interviewerContactId)}</div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Offer({ project }: Part) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const format = useFormat()
  const place = [project.city, project.region, project.street].filter(Boolean).join(', ')
  const { payRanges, contractTypes, workMode, startDate } = project
  return (
    <Section title={t('overview.offer')}>
      <FieldList>
        <FieldRow label={t('overview.pay')}>
          {payRanges.length > 0 &&
            payRanges.map((range) => (
              <div key={range.contractType}>
                <PayText range={range} />
                <div className={classes.dim}>{word(`contract_type.${range.contractType}`)}</div>
              </div>
            ))}
        </FieldRow>
        <FieldRow label={t('form.contract_types')}>
          {format.list(contractTypes.map((type) => word(`contract_type.${type}`)))}
        </FieldRow>
        <FieldRow label={t('form.openings')}>{format.number(project.openings)}</FieldRow>
        <FieldRow label={t('form.city')}>{place}</FieldRow>
        <FieldRow label={t('form.work_mode')}>{workMode && word(`work_mode.${workMode}`)}</FieldRow>
        <FieldRow label={t('form.start_date')}>{startDate && format.fullDate(startDate)}</FieldRow>
        <FieldRow label={t('form.consultant')}>{project.consultant?.name}</FieldRow>
        <BasedOn project={project} />
      </FieldList>
    </Section>
  )
}

function BasedOn({ project: { basedOn } }: Part) {
  const { t } = useTranslation('projects')
  if (!basedOn) return null
  return (
    <FieldRow label={t('overview.based_on_label')}>
      <Link to="/projects/$projectId" params={{ projectId: basedOn.id }}>
        {basedOn.title}
      </Link>
    </FieldRow>
  )
}

function Terms({ project }: Part) {
  const { t } = useTranslation('projects')
  const word = useWord()
  const { guaranteeDays, exclusive, feeModel, source, offLimits } = project
  return (
    <Section title={t('overview.terms')}>
      <FieldList>
        <FieldRow label={t('form.fee_model')}>{word(`fee_model.${feeModel}`)}</FieldRow>
        <FieldRow label={t('form.exclusive')}>
          {t(exclusive ? 'overview.exclusive' : 'overview.not_exclusive')}
        </FieldRow>
        <FieldRow label={t('form.guarantee_days')}>{guaranteeDays}</FieldRow>
        <FieldRow label={t('form.source')}>{word(`source.${source}`)}</FieldRow>
        {source === 'lead' && (
          <FieldRow label={t('form.lead_by')}>
            {[project.leadHandedOverBy, project.leadPromises].filter(Boolean).join(' · ')}
          </FieldRow>
        )}
        <FieldRow label={t('overview.off_limits')}>
          {offLimits.map(({ companyName }) => companyName).join(', ')}
        </FieldRow>
        <FieldRow label={t('form.note')}>
          {project.note && <p className={classes.prose}>{project.note}</p>}
        </FieldRow>
      </FieldList>
    </Section>
  )
}
