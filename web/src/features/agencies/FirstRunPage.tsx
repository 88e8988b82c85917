import { Button, Group, Progress, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { firstRun } from '@rytm/contract/agencies.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceZone } from '#platform/clock.ts'
import { useLanguage } from '#platform/i18n.ts'
import { isProblem } from '#platform/problem.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { CenteredPage } from '#ui/CenteredPage.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { AgencyStep, CodeStep, type FirstRunForm, OwnerStep, SampleStep } from './FirstRunSteps.tsx'

const steps = [
  { id: 'code', Step: CodeStep },
  { id: 'agency', Step: AgencyStep },
  { id: 'owner', Step: OwnerStep },
  { id: 'sample', Step: SampleStep },
] as const

/** One question at a time; everything is sent together at the end, so that nothing half-made can stay behind. */
export function FirstRunPage() {
  const { t } = useTranslation('agencies')
  const language = useLanguage()
  const [at, setAt] = useState(0)
  const form: FirstRunForm = useForm({
    initialValues: {
      code: '',
      agency: { name: '', language, zone: deviceZone(), country: 'PL' },
      owner: { name: '', email: '', password: '' },
      sampleData: true,
    },
  })
  const { setFieldValue } = form
  const followed = useRef(language)
  // Whoever switches the page to another language means the agency too; they may still choose one for it.
  useEffect(() => {
    if (followed.current === language) return
    followed.current = language
    setFieldValue('agency.language', language)
  }, [language, setFieldValue])
  const make = useEndpointMutation({ endpoint: firstRun, refreshes: [] })
  const isLast = at === steps.length - 1
  const submit = form.onSubmit((body) => {
    if (!isLast) return setAt(at + 1)
    make.mutate(
      { body },
      {
        onSuccess: () => window.location.assign('/'),
        onError: (error) => isProblem(error, 'agencies.first_run_code_wrong') && setAt(0),
      },
    )
  })
  const { id, Step } = steps[at] ?? steps[0]
  return (
    <CenteredPage title={t('first_run.title')} subtitle={t('first_run.subtitle')}>
      <form onSubmit={submit}>
        <Stack gap="lg">
          <Progress
            value={((at + 1) / steps.length) * 100}
            size="xs"
            aria-label={t('first_run.step', { step: at + 1, steps: steps.length })}
          />
          <FormErrors error={make.error} />
          <Step key={id} form={form} />
          <Group justify="space-between">
            <Button variant="subtle" disabled={at === 0} onClick={() => setAt(at - 1)}>
              {t('first_run.back')}
            </Button>
            <Button type="submit" loading={make.isPending || make.isSuccess}>
              {t(isLast ? 'first_run.submit' : 'first_run.next')}
            </Button>
          </Group>
          {make.isPending && form.values.sampleData && <p role="status">{t('sample.making')}</p>}
        </Stack>
      </form>
    </CenteredPage>
  )
}
