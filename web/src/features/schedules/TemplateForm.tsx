import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { draftSchedule, scheduleKind } from '@rytm/contract/schedules.ts'
import type { ScheduleKind } from '@rytm/domain/schedules/scheduleTemplate.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Template.module.css'
import { TemplatePreview } from './TemplatePreview.tsx'

const lengths = Array.from({ length: 11 }, (_, index) => index + 2)

interface Props {
  projectId: string
  plannedWeeks: number
  /** How many activities the plan has; they are replaced only after a question. */
  existing: number
  onDone?: () => void
}

/** Kind and length of a template, what it contains, and the button that places it on real dates. */
export function TemplateForm({ projectId, plannedWeeks, existing, onDone }: Props) {
  const { t } = useTranslation('schedules')
  const { t: kinds } = useTranslation('scheduleTemplates')
  const word = useWord()
  const [kind, setKind] = useState<ScheduleKind>('direct_search')
  const [weeks, setWeeks] = useState(plannedWeeks)
  const draft = useEndpointMutation({ endpoint: draftSchedule, refreshes: ['schedules'] })
  const fill = async (replace: boolean) => {
    await draft.mutateAsync({ params: { projectId }, body: { kind, weeks, replace } })
    onDone?.()
  }
  return (
    <>
      <Group gap="md" align="flex-end" mb="md">
        <div className={classes.kind}>
          <span className={classes.label} id="template-kind">
            {t('template.kind')}
          </span>
          <SegmentedControl
            aria-labelledby="template-kind"
            className={classes.kinds}
            value={kind}
            onChange={(value) => setKind(scheduleKind.parse(value))}
            data={scheduleKind.options.map((value) => ({ value, label: kinds(`kind.${value}`) }))}
          />
        </div>
        <NativeSelect
          label={t('template.weeks')}
          value={String(weeks)}
          onChange={(event) => setWeeks(Number(event.currentTarget.value))}
          data={lengths.map((count) => ({ value: String(count), label: word('count.weeks', { count }) }))}
        />
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
      <TemplatePreview kind={kind} weeks={weeks} />
    </>
  )
}
