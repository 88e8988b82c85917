import { Button, Chip, Input, NumberInput, Stack, TextInput } from '@mantine/core'
import { addWorkEntry, type WorkKind, withdrawWorkEntry, workKinds } from '@rytm/contract/work.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { Drawer } from '#ui/Drawer.tsx'
import { FactText } from '#ui/FactText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { workRefreshes } from './refreshes.ts'
import classes from './WorkBar.module.css'

interface Props {
  projectId: string
  opened: boolean
  onClose: () => void
}

export function WorkEntryDrawer({ projectId, opened, onClose }: Props) {
  const { t } = useTranslation('work')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('entry.title')}>
      <WorkEntryForm projectId={projectId} onDone={onClose} />
    </Drawer>
  )
}

function WorkEntryForm({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation('work')
  const { today } = useFormat()
  const [kind, setKind] = useState<WorkKind>('sourcing')
  const [occurredOn, setOccurredOn] = useState(today)
  const [companies, setCompanies] = useState<number | string>('')
  const [note, setNote] = useState('')
  const [textForClient, setTextForClient] = useState('')
  const add = useAddWork({ onDone })
  const companiesMapped = typeof companies === 'number' ? companies : 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const body = { kind, occurredOn, companiesMapped, note, textForClient }
        add.mutate({ params: { projectId }, body })
      }}
    >
      <Stack gap="md">
        <Input.Wrapper label={t('entry.kind')} labelElement="div">
          <Chip.Group value={kind} onChange={(value) => setKind(value as WorkKind)}>
            <div className={classes.chips} role="radiogroup" aria-label={t('entry.kind')}>
              {workKinds.map((value) => (
                <Chip key={value} value={value}>
                  {t(`kind.${value}`)}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </Input.Wrapper>
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={t('entry.day')}
            max={today()}
            value={occurredOn}
            onChange={(event) => setOccurredOn(event.currentTarget.value || today())}
          />
          <NumberInput
            label={t('entry.companies')}
            min={0}
            max={10_000}
            allowDecimal={false}
            hideControls
            value={companies}
            onChange={setCompanies}
          />
        </div>
        <FactText
          forClient
          label={t('entry.text_for_client')}
          description={t('entry.text_for_client_hint')}
          value={textForClient}
          onChange={setTextForClient}
        />
        <FactText label={t('entry.note')} value={note} onChange={setNote} />
        <FormErrors error={add.error} />
        <Button type="submit" loading={add.isPending}>
          {t('entry.save')}
        </Button>
      </Stack>
    </form>
  )
}

function useAddWork({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('work')
  const notify = useNotify()
  const withdraw = useEndpointMutation({ endpoint: withdrawWorkEntry, refreshes: workRefreshes })
  const add = useEndpointMutation({ endpoint: addWorkEntry, refreshes: workRefreshes })
  const mutate = (input: Parameters<typeof add.mutate>[0]) =>
    add.mutate(input, {
      onSuccess: ({ id }) => {
        onDone()
        notify.undoable({
          text: t('entry.saved'),
          onUndo: () =>
            withdraw.mutate(
              { params: { workEntryId: id } },
              { onSuccess: () => notify.done(t('bar.withdrawn')) },
            ),
        })
      },
    })
  return { ...add, mutate }
}
