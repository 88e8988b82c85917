import { Button, NativeSelect } from '@mantine/core'
import {
  giveAccess,
  listAccesses,
  type ProjectAccess,
  withdrawAccess,
} from '@rytm/contract/projects.access.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay, useSession } from '#platform/session.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Access.module.css'
import { type Part, Section } from './Section.tsx'

/** Who in the agency knows of a confidential project: by name, by leading it, or as an owner. */
export function Access({ project }: Part) {
  return project.actualTitle === null ? null : <AccessOf projectId={project.id} />
}

function AccessOf({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects')
  const mayWrite = useMay('projects.write')
  const { data, error, refetch } = useQuery(endpointQuery(listAccesses, { params: { projectId } }))
  return (
    <Section title={t('access.title')}>
      <p className={classes.hint}>{t('access.hint')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <ul className={classes.people}>
        {data?.items.map((access) => (
          <Person key={access.memberId} access={access} projectId={projectId} />
        ))}
      </ul>
      {mayWrite && data && data.others.length > 0 && <Add projectId={projectId} others={data.others} />}
    </Section>
  )
}

function Person({ access, projectId }: { access: ProjectAccess; projectId: string }) {
  const { t } = useTranslation('projects')
  const format = useFormat()
  const { memberId, name, way, givenAt, givenByName } = access
  const given = { name: givenByName ?? '', when: givenAt ? format.humanInstant(givenAt) : '' }
  return (
    <li>
      <div className={classes.person}>
        {name}
        <div className={classes.why}>
          {way === 'named' ? t('access.named', given) : t(`access.way.${way as 'lead'}`)}
        </div>
      </div>
      {way === 'named' && <Withdraw projectId={projectId} memberId={memberId} name={name} />}
    </li>
  )
}

/** Whoever takes their own access back has nothing more to look at here. */
function Withdraw({ projectId, memberId, name }: { projectId: string; memberId: string; name: string }) {
  const { t } = useTranslation('projects')
  const { member } = useSession()
  const navigate = useNavigate()
  const isOwn = member?.id === memberId
  const withdraw = useEndpointMutation({ endpoint: withdrawAccess, refreshes: isOwn ? [] : ['projects'] })
  if (!useMay('projects.write')) return null
  return (
    <ConfirmButton
      variant="subtle"
      size="compact-sm"
      aria-label={t('access.withdraw_from', { name })}
      title={t('access.withdraw_title')}
      text={t(isOwn ? 'access.withdraw_own_text' : 'access.withdraw_text', { name })}
      confirmLabel={t('access.withdraw')}
      destructive
      onConfirm={async () => {
        await withdraw.mutateAsync({ params: { projectId, memberId } })
        if (isOwn) await navigate({ to: '/projects' })
      }}
    >
      {t('access.withdraw')}
    </ConfirmButton>
  )
}

interface Others {
  projectId: string
  others: { memberId: string; name: string }[]
}

function Add({ projectId, others }: Others) {
  const { t } = useTranslation('projects')
  const [memberId, setMemberId] = useState('')
  const give = useEndpointMutation({ endpoint: giveAccess, refreshes: ['projects'] })
  const chosen = others.some((other) => other.memberId === memberId)
  return (
    <>
      <div className={classes.add}>
        <NativeSelect
          label={t('access.add')}
          value={memberId}
          onChange={(event) => setMemberId(event.currentTarget.value)}
          data={[
            { value: '', label: t('access.choose') },
            ...others.map((other) => ({ value: other.memberId, label: other.name })),
          ]}
        />
        <Button
          variant="default"
          disabled={!chosen}
          loading={give.isPending}
          onClick={() => give.mutate({ params: { projectId }, body: { memberId } })}
        >
          {t('access.give')}
        </Button>
      </div>
      <FormErrors error={give.error} />
    </>
  )
}
