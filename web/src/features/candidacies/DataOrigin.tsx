import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type CandidateCard, setDataOrigin } from '@rytm/contract/candidacies.card.ts'
import { legalBases, sourceKinds } from '@rytm/domain/candidates/privacyNotice.ts'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './CandidateCard.module.css'
import type { CardProps } from './CardSummary.tsx'
import { candidacyRefreshes } from './useCandidacyMoves.ts'
import { useDraft } from './useDraft.ts'

export function DataOrigin({ card, mayWrite }: CardProps) {
  const { t } = useTranslation('candidateCard')
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('origin.title')}</h3>
      <Notice origin={card.origin} />
      <OriginForm card={card} mayWrite={mayWrite} />
    </section>
  )
}

const tones: Record<CandidateCard['origin']['noticeState'], Tone> = {
  given: 'good',
  given_late: 'warn',
  due: 'neutral',
  overdue: 'bad',
}

function Notice({ origin }: Pick<CandidateCard, 'origin'>) {
  const { t } = useTranslation('candidateCard')
  const format = useFormat()
  const { article, noticeDueOn, noticeGivenOn, noticeState } = origin
  const date = format.fullDate(noticeGivenOn ?? noticeDueOn)
  return (
    <div>
      <p className={classes.notice}>
        {t('origin.notice', { article })}{' '}
        <StatusBadge tone={tones[noticeState]}>{t(`origin.${noticeState}`, { date })}</StatusBadge>
      </p>
      <p className={classes.meta}>{t(`origin.rule.${article}`)}</p>
    </div>
  )
}

/** Selects and inputs hold text; nothing chosen is null. */
const fieldsOf = ({
  source,
  sourceKind,
  legalBasis,
  obtainedOn,
  noticeGivenOn,
}: CandidateCard['origin']) => ({
  source: source ?? '',
  sourceKind: sourceKind ?? '',
  legalBasis: legalBasis ?? '',
  obtainedOn,
  noticeGivenOn: noticeGivenOn ?? '',
})
type Fields = ReturnType<typeof fieldsOf>

function OriginForm({ card, mayWrite }: CardProps) {
  const { t } = useTranslation('candidateCard')
  const today = useFormat().today()
  const { draft, change, isChanged, save } = useOrigin(card)
  const input = (name: keyof Fields) => ({
    label: t(`origin.${labels[name]}`),
    value: draft[name],
    disabled: !mayWrite,
    onChange: (event: FormEvent<HTMLInputElement | HTMLSelectElement>) =>
      change({ [name]: event.currentTarget.value }),
  })
  const unknown = { value: '', label: t('origin.unknown') }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.submit()
      }}
    >
      <Stack gap="sm" mt="sm">
        <NativeSelect
          {...input('sourceKind')}
          data={[unknown, ...sourceKinds.map((value) => ({ value, label: t(`source_kind.${value}`) }))]}
        />
        <TextInput {...input('source')} placeholder={t('origin.source_hint')} maxLength={200} />
        <NativeSelect
          {...input('legalBasis')}
          data={[unknown, ...legalBases.map((value) => ({ value, label: t(`legal_basis.${value}`) }))]}
        />
        <div className={classes.days}>
          <TextInput {...input('obtainedOn')} type="date" max={today} required />
          <TextInput {...input('noticeGivenOn')} type="date" max={today} />
        </div>
        <FormErrors error={save.error} />
        {isChanged && (
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('origin.save')}
          </Button>
        )}
      </Stack>
    </form>
  )
}

const labels = {
  source: 'source',
  sourceKind: 'source_kind',
  legalBasis: 'legal_basis',
  obtainedOn: 'obtained_on',
  noticeGivenOn: 'notice_given_on',
} as const

function useOrigin(card: CandidateCard) {
  const { t } = useTranslation('candidateCard')
  const notify = useNotify()
  const { settle, revision, ...typed } = useDraft(fieldsOf(card.origin), card.revision)
  const save = useEndpointMutation({ endpoint: setDataOrigin, refreshes: candidacyRefreshes })
  const { source, sourceKind, legalBasis, obtainedOn, noticeGivenOn } = typed.draft
  const submit = () =>
    save.mutate(
      {
        params: { candidacyId: card.candidacyId },
        body: {
          revision,
          source: source || null,
          sourceKind: (sourceKind || null) as CandidateCard['origin']['sourceKind'],
          legalBasis: (legalBasis || null) as CandidateCard['origin']['legalBasis'],
          obtainedOn: obtainedOn || null,
          noticeGivenOn: noticeGivenOn || null,
        },
      },
      {
        onSuccess: (saved) => {
          settle(fieldsOf(saved.origin), saved.revision)
          notify.done(t('origin.saved'))
        },
      },
    )
  return { ...typed, save: { ...save, submit } }
}
