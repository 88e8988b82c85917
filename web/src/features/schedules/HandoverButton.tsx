import { Button, Popover, Stack, TextInput } from '@mantine/core'
import { markScheduleHandover } from '@rytm/contract/schedules.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentInstant } from '#platform/clock.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useAgencyZone } from '#platform/session.ts'
import { FormErrors } from '#ui/FormErrors.tsx'

interface Props {
  projectId: string
  versionId: string
  contactId: string
  name: string
}

/** "Mark as handed over": printed, shown in a meeting or sent from another mail program, and when. */
export function HandoverButton({ name, ...handover }: Props) {
  const { t } = useTranslation('schedules')
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" width={280} returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('handover.mark_for', { name })}
          onClick={() => setOpened(!opened)}
        >
          {t('handover.mark')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <HandoverForm {...handover} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function HandoverForm({ contactId, onDone, ...params }: Omit<Props, 'name'> & { onDone: () => void }) {
  const { t } = useTranslation('schedules')
  const zone = useAgencyZone()
  const [now] = useState(() => minuteIn({ instant: currentInstant(), zone }))
  const [at, setAt] = useState(now)
  const mark = useEndpointMutation({ endpoint: markScheduleHandover, refreshes: ['schedules', 'projects'] })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const body = { contactId, ...(at !== now && { handedOverAt: instantOf({ minute: at, zone }) }) }
        mark.mutate({ params, body }, { onSuccess: onDone })
      }}
    >
      <Stack gap="sm">
        <FormErrors error={mark.error} />
        <TextInput
          type="datetime-local"
          label={t('handover.when')}
          description={t('handover.when_hint')}
          max={now}
          required
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <Button type="submit" loading={mark.isPending}>
          {t('handover.mark')}
        </Button>
      </Stack>
    </form>
  )
}

function minuteIn({ instant, zone }: { instant: string; zone: string }): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' })
}

function instantOf({ minute, zone }: { minute: string; zone: string }): string {
  return Temporal.PlainDateTime.from(minute).toZonedDateTime(zone).toInstant().toString()
}
