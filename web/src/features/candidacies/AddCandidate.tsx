import { Button, Chip, Input, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  addCandidacy,
  type KnownCandidate,
  removeCandidacy,
  searchCandidates,
} from '@rytm/contract/candidacies.ts'
import { type SourceKind, sourceKinds } from '@rytm/domain/candidates/privacyNotice.ts'
import { type Stage, stages } from '@rytm/domain/evidence/stages.ts'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { FactText } from '#ui/FactText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Candidates.module.css'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

interface Props {
  projectId: string
  opened: boolean
  onClose: () => void
}

export function AddCandidate({ projectId, opened, onClose }: Props) {
  const { t } = useTranslation('candidacies')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('add.title')}>
      <AddForm projectId={projectId} onDone={onClose} />
    </Drawer>
  )
}

interface Fields {
  name: string
  email: string
  phone: string
  source: string
  sourceKind: SourceKind | ''
  note: string
  noteForClient: string
}

const empty: Fields = {
  name: '',
  email: '',
  phone: '',
  source: '',
  sourceKind: '',
  note: '',
  noteForClient: '',
}

function AddForm({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const [fields, setFields] = useState(empty)
  const [stage, setStage] = useState<Stage>('answered')
  const [known, setKnown] = useState<KnownCandidate>()
  const add = useAdd({ onDone })
  const change = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }))
  const input = (name: 'name' | 'email' | 'phone') => ({
    label: t(`add.${name}`),
    value: fields[name],
    onChange: (event: FormEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  })
  const { note, noteForClient } = fields
  const person = known ? { candidateId: known.id } : { ...fields, sourceKind: fields.sourceKind || null }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ params: { projectId }, body: { ...person, stage, note, noteForClient } })
      }}
    >
      <Stack gap="md">
        {known ? (
          <div>
            <p>{t('add.known_chosen', { name: known.name })}</p>
            <Button variant="subtle" size="compact-sm" onClick={() => setKnown(undefined)}>
              {t('add.known_clear')}
            </Button>
          </div>
        ) : (
          <>
            <TextInput required data-autofocus {...input('name')} />
            <KnownPeople projectId={projectId} typed={fields.name} onChoose={setKnown} />
            <div className={classes.amounts}>
              <TextInput type="email" {...input('email')} />
              <TextInput type="tel" {...input('phone')} />
            </div>
            <SourceFields fields={fields} onChange={change} />
          </>
        )}
        <Input.Wrapper label={t('add.stage')} labelElement="div">
          <Chip.Group value={stage} onChange={(value) => setStage(value as Stage)}>
            <div className={classes.chips} role="radiogroup" aria-label={t('add.stage')}>
              {stages.slice(0, 6).map((value) => (
                <Chip key={value} value={value}>
                  {word(`stage.${value}`)}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </Input.Wrapper>
        <FactText label={t('detail.note')} value={note} onChange={(text) => change({ note: text })} />
        <FormErrors error={add.error} />
        <Button type="submit" loading={add.isPending} disabled={!known && !fields.name.trim()}>
          {t('add.submit')}
        </Button>
      </Stack>
    </form>
  )
}

/** Decides which duty to inform the candidate applies; the rest is on the card. */
function SourceFields({ fields, onChange }: { fields: Fields; onChange: (part: Partial<Fields>) => void }) {
  const { t } = useTranslation(['candidacies', 'candidateCard'])
  const kinds = sourceKinds.map((value) => ({ value, label: t(`candidateCard:source_kind.${value}`) }))
  return (
    <div className={classes.amounts}>
      <NativeSelect
        label={t('candidateCard:origin.source_kind')}
        data={[{ value: '', label: t('candidateCard:origin.unknown') }, ...kinds]}
        value={fields.sourceKind}
        onChange={(event) => onChange({ sourceKind: event.currentTarget.value as Fields['sourceKind'] })}
      />
      <TextInput
        label={t('candidacies:add.source')}
        maxLength={200}
        value={fields.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
    </div>
  )
}

function useAdd({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('candidacies')
  const notify = useNotify()
  const remove = useEndpointMutation({ endpoint: removeCandidacy, refreshes: candidacyRefreshes })
  const add = useEndpointMutation({ endpoint: addCandidacy, refreshes: candidacyRefreshes })
  const mutate = (input: Parameters<typeof add.mutate>[0]) =>
    add.mutate(input, {
      onSuccess: ({ candidacy: { id, candidate } }) => {
        onDone()
        notify.undoable({
          text: t('add.done', { name: candidate.name }),
          onUndo: () =>
            remove.mutate(
              { params: { candidacyId: id } },
              { onSuccess: () => notify.done(t('add.removed')) },
            ),
        })
      },
    })
  return { ...add, mutate }
}

const typingMs = 250

function KnownPeople({
  projectId,
  typed,
  onChoose,
}: {
  projectId: string
  typed: string
  onChoose: (person: KnownCandidate) => void
}) {
  const { t } = useTranslation('candidacies')
  const [search] = useDebouncedValue(typed.trim(), typingMs)
  const query = { search, projectId }
  const found = useQuery({ ...endpointQuery(searchCandidates, { query }), enabled: search.length > 2 })
  const people = found.data?.items ?? []
  if (search.length <= 2 || people.length === 0) return null
  return (
    <Input.Wrapper label={t('add.known')} labelElement="div">
      <div className={classes.chips}>
        {people.map((person) => (
          <Button
            key={person.id}
            variant="default"
            size="compact-sm"
            disabled={person.inProject}
            onClick={() => onChoose(person)}
          >
            {person.name}
            {person.email && !person.inProject && <span className={classes.number}>{person.email}</span>}
            {person.inProject && <span className={classes.number}>{t('add.known_here')}</span>}
          </Button>
        ))}
      </div>
    </Input.Wrapper>
  )
}
