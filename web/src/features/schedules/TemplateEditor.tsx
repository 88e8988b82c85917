import { Button, Group, NativeSelect, SegmentedControl, Stack, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { languages } from '@rytm/contract/kernel.ts'
import { listTemplates, type OwnTemplate, saveTemplate } from '@rytm/contract/schedules.templates.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useLanguage } from '#platform/i18n.ts'
import { endpointQuery, typedInto, useEndpointMutation } from '#platform/queries.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { FormErrors, useFieldProblems } from '#ui/FormErrors.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { SaveBar } from '#ui/SaveBar.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { UnsavedGuard } from '#ui/UnsavedGuard.tsx'
import { templateLengths } from './BuiltInPicker.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import classes from './Templates.module.css'
import { TemplateWeekFields } from './TemplateWeekFields.tsx'
import { ownWeeks } from './templateWeeks.ts'

/** One template of the agency: its names, its activities by week, and how it reads in either language. */
export function TemplateEditor({ templateId }: { templateId: string }) {
  const { t } = useTranslation('schedules')
  const templates = useQuery({ ...endpointQuery(listTemplates), ...typedInto, refetchOnWindowFocus: false })
  if (templates.isPending) return <LoadingSkeleton shape="page" />
  if (templates.isError)
    return <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
  const template = templates.data.items.find(({ id }) => id === templateId)
  if (!template) return <EmptyState title={t('own.gone')} action={<Back />} level={1} />
  return <Editor key={`${template.id} ${template.revision}`} template={template} />
}

function Back() {
  const { t } = useTranslation('schedules')
  return (
    <Link to="/settings/templates" className={classes.back}>
      {t('own.title')}
    </Link>
  )
}

function Editor({ template }: { template: OwnTemplate }) {
  const { t } = useTranslation(['schedules', 'ui'])
  const isEnglish = useLanguage() === 'en'
  const word = useWord()
  const { id, revision, namePl, nameEn, weeks, activities } = template
  const form = useForm({ initialValues: { namePl, nameEn, weeks, activities } })
  const { save, error, isPending } = useSave({ templateId: id, revision, form })
  const numbers = Array.from({ length: form.values.weeks }, (_, index) => index + 1)
  return (
    <>
      <UnsavedGuard active={form.isDirty() && !isPending} />
      <PageHeader title={isEnglish ? nameEn : namePl} above={<Back />} subtitle={t('schedules:own.stays')} />
      <form onSubmit={form.onSubmit(save)}>
        <Stack gap="md" mb="xl">
          <Group gap="md" align="flex-end" grow preventGrowOverflow={false}>
            <TextInput
              label={t('schedules:own.name_pl')}
              required
              maxLength={200}
              {...form.getInputProps('namePl')}
            />
            <TextInput
              label={t('schedules:own.name_en')}
              required
              maxLength={200}
              {...form.getInputProps('nameEn')}
            />
            <NativeSelect
              label={t('schedules:template.weeks')}
              value={String(form.values.weeks)}
              onChange={(event) => form.setFieldValue('weeks', Number(event.currentTarget.value))}
              data={templateLengths.map((count) => ({
                value: String(count),
                label: word('count.weeks', { count }),
              }))}
            />
          </Group>
        </Stack>
        {numbers.map((number) => (
          <TemplateWeekFields key={number} number={number} form={form} />
        ))}
        <SaveBar>
          <FormErrors error={error} known={['namePl', 'nameEn']} />
          <Group gap="md">
            <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
              {t('ui:action.save')}
            </Button>
            <Cut activities={form.values.activities} weeks={form.values.weeks} />
          </Group>
        </SaveBar>
      </form>
      <Preview activities={form.values.activities.filter(({ week }) => week <= form.values.weeks)} />
    </>
  )
}

/** A shorter template leaves out what lay behind its end, and says so before it is saved. */
function Cut({ activities, weeks }: Pick<OwnTemplate, 'activities' | 'weeks'>) {
  const { t } = useTranslation('schedules')
  const count = activities.filter(({ week }) => week > weeks).length
  return count > 0 && <p className={classes.quiet}>{t('own.cut', { count })}</p>
}

function Preview({ activities }: Pick<OwnTemplate, 'activities'>) {
  const { t } = useTranslation('schedules')
  const own = useLanguage()
  const [language, setLanguage] = useState(own)
  return (
    <section className={classes.builtIn}>
      <Group gap="md" my="md">
        <Title order={2}>{t('own.preview')}</Title>
        <SegmentedControl
          size="xs"
          aria-label={t('own.preview_language')}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'pl')}
          data={languages.map((value) => ({ value, label: t(`own.language.${value}`) }))}
        />
      </Group>
      <div lang={language}>
        <TemplatePreview weeks={ownWeeks({ activities, language })} />
      </div>
    </section>
  )
}

type Values = Pick<OwnTemplate, 'namePl' | 'nameEn' | 'weeks' | 'activities'>

function useSave({
  templateId,
  revision,
  form,
}: {
  templateId: string
  revision: number
  form: ReturnType<typeof useForm<Values>>
}) {
  const { t } = useTranslation('schedules')
  const notify = useNotify()
  const mutation = useEndpointMutation({ endpoint: saveTemplate, refreshes: ['schedules'] })
  const onError = useFieldProblems()(form)
  const save = ({ activities, ...values }: Values) =>
    mutation.mutate(
      {
        params: { templateId },
        body: { ...values, revision, activities: activities.filter(({ week }) => week <= values.weeks) },
      },
      { onSuccess: () => notify.done(t('own.done')), onError },
    )
  return { save, error: mutation.error, isPending: mutation.isPending }
}
