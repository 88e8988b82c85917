import { Button, Group, Select, Stack, Tabs } from '@mantine/core'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { reopenCandidacy } from '@rytm/contract/candidacies.moves.ts'
import { getCandidacy } from '@rytm/contract/candidacies.ts'
import { type Stage, stages } from '@rytm/domain/evidence/stages.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { StatusBadge } from '#ui/StatusBadge.tsx'
import { PersonDataLink } from '../privacy/PersonDataLink.tsx'
import { OffLimitsNote } from '../projects/OffLimitsNote.tsx'
import { CandidacyHistory } from './CandidacyHistory.tsx'
import { CandidacyNotes } from './CandidacyNotes.tsx'
import { CandidateCardTab } from './CandidateCardTab.tsx'
import classes from './Candidates.module.css'
import { EndDialog } from './EndDialog.tsx'
import { Expectations } from './Expectations.tsx'
import { HireSection } from './HireSection.tsx'
import { RangeTold } from './RangeTold.tsx'
import { candidacyRefreshes } from './useCandidacyMoves.ts'
import { useMoveWithOffer } from './useMoveWithOffer.tsx'

interface Props {
  candidacyId: string | undefined
  onClose: () => void
}

export function CandidacyDrawer({ candidacyId, onClose }: Props) {
  const candidacy = useQuery({
    ...endpointQuery(getCandidacy, { params: { candidacyId: candidacyId ?? '' } }),
    enabled: candidacyId !== undefined,
  })
  const title = candidacy.data?.candidate.name ?? ''
  return (
    <Drawer opened={candidacyId !== undefined} onClose={onClose} title={title} width={520}>
      {candidacy.isPending && <LoadingSkeleton shape="list" />}
      {candidacy.isError && <ErrorState error={candidacy.error} onRetry={() => void candidacy.refetch()} />}
      {candidacy.data && <Parts key={candidacy.data.id} candidacy={candidacy.data} />}
    </Drawer>
  )
}

/** What was typed on one side stays there while the other one is looked at. */
function Parts({ candidacy }: { candidacy: CandidacyDetail }) {
  const { t } = useTranslation('candidateCard')
  const [hasSeenCard, setHasSeenCard] = useState(false)
  return (
    <Tabs defaultValue="course" onChange={(tab) => tab === 'card' && setHasSeenCard(true)}>
      <Tabs.List mb="md" aria-label={t('tab.label')}>
        <Tabs.Tab value="course">{t('tab.course')}</Tabs.Tab>
        <Tabs.Tab value="card">{t('tab.card')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="course">
        <Detail candidacy={candidacy} />
      </Tabs.Panel>
      <Tabs.Panel value="card">{hasSeenCard && <CandidateCardTab candidacyId={candidacy.id} />}</Tabs.Panel>
    </Tabs>
  )
}

function Detail({ candidacy }: { candidacy: CandidacyDetail }) {
  const { t } = useTranslation('candidacies')
  const { email, phone, company, position, source } = candidacy.candidate
  const work = [position, company].filter((part) => part).join(', ')
  return (
    <Stack gap="md">
      <p className={classes.meta}>{t('detail.number', { number: candidacy.publicNumber })}</p>
      <Standing candidacy={candidacy} />
      <HireSection candidacy={candidacy} />
      {(email || phone || work || source) && (
        <section aria-label={t('detail.contact')} className={classes.contact}>
          {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
          {email && <a href={`mailto:${email}`}>{email}</a>}
          {work && <span>{work}</span>}
          {source && <span className={classes.meta}>{`${t('detail.source')}: ${source}`}</span>}
        </section>
      )}
      <OffLimitsNote projectId={candidacy.projectId} company={company} />
      <Expectations candidacy={candidacy} />
      <RangeTold candidacy={candidacy} />
      <CandidacyNotes candidacy={candidacy} />
      <CandidacyHistory moves={candidacy.moves} />
      <PersonDataLink name={candidacy.candidate.name} />
    </Stack>
  )
}

/** Where the candidacy stands, and the ways on from there. */
function Standing({ candidacy }: { candidacy: CandidacyDetail }) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const mayWrite = useMay('work.write')
  const { move, offer } = useMoveWithOffer({ projectId: candidacy.projectId })
  const reopen = useEndpointMutation({ endpoint: reopenCandidacy, refreshes: candidacyRefreshes })
  const [ending, setEnding] = useState(false)
  const { id, revision, primaryReason } = candidacy
  if (candidacy.endedAt)
    return (
      <Group gap="sm">
        <StatusBadge>
          {primaryReason ? `${t('detail.ended')}: ${word(`reason.${primaryReason}`)}` : t('detail.ended')}
        </StatusBadge>
        {mayWrite && (
          <Button
            variant="default"
            loading={reopen.isPending}
            onClick={() => reopen.mutate({ params: { candidacyId: id }, body: { revision } })}
          >
            {t('detail.reopen')}
          </Button>
        )}
        <FormErrors error={reopen.error} />
      </Group>
    )
  return (
    <Group gap="sm" align="end" wrap="nowrap">
      <Select
        className={classes.grow}
        label={t('detail.stage')}
        allowDeselect={false}
        disabled={!mayWrite}
        data={stages.map((stage) => ({ value: stage, label: word(`stage.${stage}`) }))}
        value={candidacy.stage}
        onChange={(toStage) => toStage && move({ card: candidacy, toStage: toStage as Stage })}
      />
      {mayWrite && (
        <Button variant="default" onClick={() => setEnding(true)}>
          {t('end.open')}
        </Button>
      )}
      {offer}
      {ending && <EndDialog candidacy={candidacy} onClose={() => setEnding(false)} />}
    </Group>
  )
}
