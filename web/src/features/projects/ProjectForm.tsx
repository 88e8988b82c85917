import { Button, Group, Title } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { ClientField } from './ClientField.tsx'
import classes from './Form.module.css'
import type { FormValues } from './formValues.ts'
import { MoreFields } from './MoreFields.tsx'
import { PayFields } from './PayFields.tsx'
import { PeopleFields } from './PeopleFields.tsx'
import { RequirementFields } from './RequirementFields.tsx'
import { RoleFields } from './RoleFields.tsx'
import { TimeFields } from './TimeFields.tsx'

export type Form = UseFormReturnType<FormValues>

interface Props {
  initial: FormValues
  submitLabel: string
  clientFixed?: boolean
  onClient?: (clientId: string | undefined) => void
  onSubmit: (values: FormValues) => Promise<void>
}

/** The whole brief in sections, in the order in which a client tells it. */
export function ProjectForm({ initial, submitLabel, clientFixed, onClient, onSubmit }: Props) {
  const { t } = useTranslation(['projects', 'ui'])
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const fieldProblems = useFieldProblems()
  const required = (value: string) => (value.trim() === '' ? t('ui:form.required') : null)
  const form = useForm<FormValues>({
    initialValues: initial,
    validate: {
      title: required,
      clientName: required,
      codeName: (value, { confidential }) => (confidential ? required(value) : null),
    },
  })
  useScrollToHash()
  const submit = form.onSubmit(async (values) => {
    setBusy(true)
    setError(undefined)
    try {
      await onSubmit(values)
    } catch (refusal) {
      setError(refusal)
      fieldProblems(form)(refusal)
    } finally {
      setBusy(false)
    }
  })
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {!clientFixed && (
        <Section id="client" title={t('projects:form.client')}>
          <ClientField form={form} onClient={onClient} />
        </Section>
      )}
      <Section id="role" title={t('projects:form.role_section')}>
        <RoleFields form={form} />
      </Section>
      <Section id="people" title={t('projects:form.people_section')} hint={t('projects:form.people_hint')}>
        <PeopleFields form={form} />
      </Section>
      <Section id="time" title={t('projects:form.time_section')}>
        <TimeFields form={form} />
      </Section>
      <Section
        id="requirements"
        title={t('projects:form.requirements_section')}
        hint={t('projects:form.requirements_hint')}
      >
        <RequirementFields form={form} />
      </Section>
      <Section id="pay" title={t('projects:form.pay_section')} hint={t('projects:form.pay_hint')}>
        <PayFields form={form} />
      </Section>
      <Section id="more" title={t('projects:form.more_section')}>
        <MoreFields form={form} />
      </Section>
      <div className={classes.footer}>
        <FormErrors error={error} known={Object.keys(initial)} />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </div>
    </form>
  )
}

/** A link to what is missing lands at its section. */
function useScrollToHash() {
  const { hash } = useLocation()
  useEffect(() => {
    const section = hash ? document.getElementById(hash) : null
    section?.scrollIntoView({ block: 'start' })
    section?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true })
  }, [hash])
}

function Section({
  id,
  title,
  hint,
  children,
}: {
  id: string
  title: string
  hint?: string
  children: ReactNode
}) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <div className={classes.words}>
        <Title order={2} id={`${id}-title`}>
          {title}
        </Title>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}
