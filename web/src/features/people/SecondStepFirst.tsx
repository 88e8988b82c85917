import { Button, Group } from '@mantine/core'
import { chooseAgency } from '@rytm/contract/people.session.ts'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useSession } from '#platform/session.ts'
import { CenteredPage } from '#ui/CenteredPage.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { SignOutButton } from '#ui/SignOutButton.tsx'
import { CodesSetup } from './CodesSetup.tsx'

/** All that an owner or manager sees while the agency asks for a second step and they have none. */
export function SecondStepFirst() {
  const { t } = useTranslation('people')
  const { agencies } = useSession()
  const choose = useEndpointMutation({ endpoint: chooseAgency, refreshes: [] })
  const start = () => window.location.assign('/')
  return (
    <CenteredPage title={t('second_step_first.title')} subtitle={t('second_step_first.text')}>
      <CodesSetup onDone={start} />
      <FormErrors error={choose.error} />
      <Group mt="xl" gap="xs">
        {agencies.length > 1 &&
          agencies.map(({ id: agencyId, name }) => (
            <Button
              key={agencyId}
              variant="subtle"
              onClick={() => choose.mutate({ body: { agencyId } }, { onSuccess: start })}
            >
              {t('second_step_first.other', { name })}
            </Button>
          ))}
        <SignOutButton />
      </Group>
    </CenteredPage>
  )
}
