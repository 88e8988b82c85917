import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { answerSecondStep } from '@rytm/contract/people.secondStep.ts'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#platform/problem.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { CenteredPage } from '#ui/CenteredPage.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'

interface Props {
  challenge: string
  /** One of theirs would do instead of a code. */
  passkey: boolean
  onEntered: () => void
  onBack: () => void
}

/** After the right password: a code of the app, or a recovery code in the same field. */
export function SecondStepForm({ challenge, passkey, onEntered, onBack }: Props) {
  const { t } = useTranslation('people')
  const form = useForm({ initialValues: { code: '' } })
  const fieldProblems = useFieldProblems()
  const answer = useEndpointMutation({ endpoint: answerSecondStep, refreshes: [] })
  const submit = form.onSubmit(({ code }) =>
    answer.mutate({ body: { challenge, code } }, { onSuccess: onEntered, onError: fieldProblems(form) }),
  )
  const isOver = isProblem(answer.error, 'people.challenge_ended')
  return (
    <CenteredPage title={t('second_step.title')} subtitle={t('second_step.ask')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <FormErrors error={answer.error} known={['code']} />
          {!isOver && (
            <>
              <TextInput
                label={t('field.code')}
                description={t('second_step.code_hint')}
                autoComplete="one-time-code"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={40}
                required
                autoFocus
                {...form.getInputProps('code')}
              />
              <Button type="submit" fullWidth loading={answer.isPending || answer.isSuccess}>
                {t('sign_in.submit')}
              </Button>
            </>
          )}
          {passkey && <PasskeyButton onEntered={onEntered} />}
          <Anchor component="button" type="button" ta="center" onClick={onBack}>
            {t('second_step.back')}
          </Anchor>
        </Stack>
      </form>
    </CenteredPage>
  )
}
