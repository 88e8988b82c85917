import { Anchor, Switch, Title } from '@mantine/core'
import { setSecondStepRule, showSecondStepRule } from '@rytm/contract/people.secondStepRule.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './PeopleScreen.module.css'

/** Only who has a second step may ask others for one. */
export function SecondStepRule() {
  const { t } = useTranslation('people')
  const notify = useNotify()
  const { data, error, refetch } = useQuery(endpointQuery(showSecondStepRule))
  const set = useEndpointMutation({ endpoint: setSecondStepRule, refreshes: ['people'] })
  const change = (required: boolean) =>
    set.mutate(
      { body: { required } },
      { onSuccess: () => notify.done(t(`second_step_rule.${required ? 'turned_on' : 'turned_off'}`)) },
    )
  return (
    <section aria-labelledby="second-step-rule">
      <Title order={2} id="second-step-rule" mb="sm">
        {t('second_step_rule.title')}
      </Title>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <LoadingSkeleton shape="list" rows={1} />}
      {data && (
        <>
          <Switch
            label={t('second_step_rule.label')}
            description={t('second_step_rule.hint')}
            checked={data.required}
            disabled={set.isPending || !(data.required || data.mine)}
            onChange={(event) => change(event.currentTarget.checked)}
          />
          <FormErrors error={set.error} />
          <p className={classes.text}>
            {data.required || data.mine ? (
              <Lacking names={data.lacking.map(({ name }) => name)} />
            ) : (
              <>
                {t('second_step_rule.own_first')}{' '}
                <Anchor component={Link} to="/settings/account" underline="always">
                  {t('second_step_rule.own_link')}
                </Anchor>
              </>
            )}
          </p>
        </>
      )}
    </section>
  )
}

function Lacking({ names }: { names: string[] }) {
  const { t } = useTranslation('people')
  if (names.length === 0) return t('second_step_rule.all')
  return t('second_step_rule.lacking', { names: names.join(', ') })
}
