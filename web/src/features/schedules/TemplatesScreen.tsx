import { Button, Group, Title } from '@mantine/core'
import { listTemplates, type OwnTemplate, removeTemplate } from '@rytm/contract/schedules.templates.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, useWord } from '#platform/format.ts'
import { useLanguage } from '#platform/i18n.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { type BuiltIn, BuiltInPicker, useBuiltInWeeks } from './BuiltInPicker.tsx'
import { TemplateNames } from './TemplateNames.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import classes from './Templates.module.css'

/** The agency's own templates of schedules, and the built-in ones that they begin from. */
export function TemplatesScreen() {
  const { t } = useTranslation('schedules')
  const templates = useQuery(endpointQuery(listTemplates))
  return (
    <>
      <PageHeader title={t('own.title')} subtitle={t('own.subtitle')} />
      {templates.data && <OwnList templates={templates.data.items} />}
      {templates.isPending && <LoadingSkeleton shape="list" rows={3} />}
      {templates.isError && !templates.data && (
        <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
      )}
      <BuiltInSection />
    </>
  )
}

function OwnList({ templates }: { templates: readonly OwnTemplate[] }) {
  const { t } = useTranslation('schedules')
  if (templates.length === 0) return <p className={classes.empty}>{t('own.none')}</p>
  return (
    <ul className={classes.list}>
      {templates.map((template) => (
        <OwnRow key={template.id} template={template} />
      ))}
    </ul>
  )
}

function OwnRow({ template }: { template: OwnTemplate }) {
  const { t } = useTranslation('schedules')
  const { id, namePl, nameEn, weeks, activities, savedAt, savedBy } = template
  const isEnglish = useLanguage() === 'en'
  const name = isEnglish ? nameEn : namePl
  const word = useWord()
  const format = useFormat()
  const removal = useEndpointMutation({ endpoint: removeTemplate, refreshes: ['schedules'] })
  const size = [word('count.weeks', { count: weeks }), t('own.activities', { count: activities.length })]
  const saved = t('own.saved', { when: format.humanInstant(savedAt), name: savedBy })
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to="/settings/templates/$templateId" params={{ templateId: id }} className={classes.name}>
          {name}
        </Link>
        <p className={classes.quiet}>{[isEnglish ? namePl : nameEn, ...size].join(' · ')}</p>
        <p className={classes.quiet}>{saved}</p>
      </div>
      <ConfirmButton
        variant="subtle"
        color="red"
        size="compact-sm"
        title={t('own.remove_title', { name })}
        text={t('own.remove_text')}
        confirmLabel={t('own.remove')}
        destructive
        onConfirm={() => removal.mutateAsync({ params: { templateId: id } })}
      >
        {t('own.remove')}
      </ConfirmButton>
    </li>
  )
}

function BuiltInSection() {
  const { t } = useTranslation('schedules')
  const navigate = useNavigate()
  const [builtIn, setBuiltIn] = useState<BuiltIn>({ kind: 'direct_search', weeks: 5 })
  const [naming, setNaming] = useState(false)
  const weeks = useBuiltInWeeks(builtIn)
  return (
    <section className={classes.builtIn}>
      <Title order={2}>{t('own.built_in')}</Title>
      <Group gap="md" align="flex-end" my="md">
        <BuiltInPicker value={builtIn} onChange={setBuiltIn} />
        <Button onClick={() => setNaming(true)}>{t('own.from_built_in')}</Button>
      </Group>
      <TemplatePreview weeks={weeks} />
      <TemplateNames
        opened={naming}
        onClose={() => setNaming(false)}
        from={builtIn}
        onMade={({ id }) =>
          void navigate({ to: '/settings/templates/$templateId', params: { templateId: id } })
        }
      />
    </section>
  )
}
