import { Button, Group, NativeSelect } from '@mantine/core'
import { listTemplates, type OwnTemplate } from '@rytm/contract/schedules.templates.ts'
import { draftSchedule } from '@rytm/contract/schedules.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#platform/i18n.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { type BuiltIn, BuiltInPicker, useBuiltInWeeks } from './BuiltInPicker.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { ownWeeks } from './templateWeeks.ts'

interface Props {
  projectId: string
  plannedWeeks: number
  /** How many activities the plan has; they are replaced only after a question. */
  existing: number
  onDone?: () => void
}

/** A template of the agency or a built-in one, what it contains, and the button that places it on real dates. */
export function TemplateForm({ projectId, plannedWeeks, existing, onDone }: Props) {
  const { t } = useTranslation('schedules')
  const language = useLanguage()
  const templates = useQuery(endpointQuery(listTemplates))
  const [ownId, setOwnId] = useState('')
  const [builtIn, setBuiltIn] = useState<BuiltIn>({ kind: 'direct_search', weeks: plannedWeeks })
  const builtInWeeks = useBuiltInWeeks(builtIn)
  const own = templates.data?.items.find(({ id }) => id === ownId)
  const draft = useEndpointMutation({ endpoint: draftSchedule, refreshes: ['schedules'] })
  const fill = async (replace: boolean) => {
    const body = own ? { templateId: own.id, replace } : { ...builtIn, replace }
    await draft.mutateAsync({ params: { projectId }, body })
    onDone?.()
  }
  return (
    <>
      <Group gap="md" align="flex-end" mb="md">
        <OwnPicker templates={templates.data?.items ?? []} value={own?.id ?? ''} onChange={setOwnId} />
        {!own && <BuiltInPicker value={builtIn} onChange={setBuiltIn} />}
        {existing === 0 ? (
          <Button loading={draft.isPending} onClick={() => void fill(false).catch(() => undefined)}>
            {t('template.use')}
          </Button>
        ) : (
          <ConfirmButton
            variant="filled"
            title={t('template.replace_title')}
            text={t('template.replace_text', { count: existing })}
            confirmLabel={t('template.replace')}
            destructive
            onConfirm={() => fill(true)}
          >
            {t('template.replace')}
          </ConfirmButton>
        )}
      </Group>
      {existing === 0 && <FormErrors error={draft.error} />}
      <TemplatePreview weeks={own ? ownWeeks({ ...own, language }) : builtInWeeks} />
    </>
  )
}

/** Nothing to choose where the agency has no templates of its own. */
function OwnPicker({
  templates,
  value,
  onChange,
}: {
  templates: readonly OwnTemplate[]
  value: string
  onChange: (id: string) => void
}) {
  const { t } = useTranslation('schedules')
  const language = useLanguage()
  if (templates.length === 0) return null
  return (
    <NativeSelect
      label={t('template.which')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('template.built_in') },
        ...templates.map(({ id, namePl, nameEn }) => ({
          value: id,
          label: language === 'en' ? nameEn : namePl,
        })),
      ]}
    />
  )
}
