import { Button, Stack } from '@mantine/core'
import { type CandidateCard, changeCandidateCard } from '@rytm/contract/candidacies.card.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { FactText } from '#ui/FactText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './CandidateCard.module.css'
import { candidacyRefreshes } from './useCandidacyMoves.ts'
import { useDraft } from './useDraft.ts'

export interface CardProps {
  card: CandidateCard
  mayWrite: boolean
}

export function CardSummary({ card, mayWrite }: CardProps) {
  const { t } = useTranslation('candidateCard')
  const notify = useNotify()
  const { candidacyId, interviewSummary, hasHidden, permission } = card
  const { draft, change, isChanged, revision, settle } = useDraft({ interviewSummary }, card.revision)
  const save = useEndpointMutation({ endpoint: changeCandidateCard, refreshes: candidacyRefreshes })
  const submit = () =>
    save.mutate(
      { params: { candidacyId }, body: { revision, ...draft } },
      {
        onSuccess: (saved) => {
          settle({ interviewSummary: saved.interviewSummary }, saved.revision)
          notify.done(t('summary.saved'))
        },
      },
    )
  return (
    <form
      className={classes.section}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3 className={classes.heading}>{t('summary.title')}</h3>
      <Stack gap="sm">
        <FactText
          forClient
          label={t('summary.label')}
          description={t('summary.hint')}
          minRows={4}
          maxRows={16}
          readOnly={!mayWrite}
          value={draft.interviewSummary}
          onChange={(text) => change({ interviewSummary: text })}
        />
        {hasHidden && !permission.isNamed && !isChanged && (
          <p className={classes.caution}>{t('summary.hidden', { number: card.clientSees.publicNumber })}</p>
        )}
        <FormErrors error={save.error} />
        {isChanged && (
          <Button type="submit" loading={save.isPending}>
            {t('summary.save')}
          </Button>
        )}
      </Stack>
    </form>
  )
}
