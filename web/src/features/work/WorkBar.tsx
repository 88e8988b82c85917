import { Button, NativeSelect, NumberInput } from '@mantine/core'
import {
  type ApproachChannel,
  addApproaches,
  approachChannels,
  listWork,
  withdrawApproaches,
} from '@rytm/contract/work.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { endpointQuery, useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { workRefreshes } from './refreshes.ts'
import classes from './WorkBar.module.css'
import { WorkEntryDrawer } from './WorkEntryDrawer.tsx'

/** What was done so far in two numbers, and the quickest way to add to them. */
export function WorkBar({ projectId }: { projectId: string }) {
  const { t } = useTranslation('work')
  const format = useFormat()
  const mayWrite = useMay('work.write')
  const work = useQuery(endpointQuery(listWork, { params: { projectId } }))
  const totals = work.data?.totals
  return (
    <section className={classes.bar} aria-label={t('bar.label')}>
      <dl className={classes.totals}>
        <div>
          <dt>{t('bar.approaches')}</dt>
          <dd>
            <strong>{totals ? format.number(totals.approaches) : '–'}</strong>
            {totals && <span>{t('bar.this_week', { count: totals.approachesThisWeek })}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('bar.companies')}</dt>
          <dd>
            <strong>{totals ? format.number(totals.companiesMapped) : '–'}</strong>
          </dd>
        </div>
      </dl>
      {mayWrite && <QuickAdd projectId={projectId} />}
    </section>
  )
}

const usualCount = 10

function QuickAdd({ projectId }: { projectId: string }) {
  const { t } = useTranslation('work')
  const notify = useNotify()
  const [count, setCount] = useState<number | string>(usualCount)
  const [channel, setChannel] = useState<ApproachChannel>('message')
  const [adding, setAdding] = useState(false)
  const withdraw = useEndpointMutation({ endpoint: withdrawApproaches, refreshes: workRefreshes })
  const add = useEndpointMutation({ endpoint: addApproaches, refreshes: workRefreshes })
  const save = (total: number) =>
    add.mutate(
      { params: { projectId }, body: { count: total, channel } },
      {
        onSuccess: ({ id }) =>
          notify.undoable({
            text: t('bar.added', { count: total }),
            onUndo: () =>
              withdraw.mutate(
                { params: { approachCountId: id } },
                { onSuccess: () => notify.done(t('bar.withdrawn')) },
              ),
          }),
      },
    )
  return (
    <>
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (typeof count === 'number') save(count)
        }}
      >
        <NumberInput
          className={classes.count}
          aria-label={t('bar.count')}
          prefix="+"
          min={1}
          max={10_000}
          step={5}
          allowDecimal={false}
          value={count}
          onChange={setCount}
        />
        <NativeSelect
          aria-label={t('bar.channel')}
          data={approachChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value as ApproachChannel)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t('bar.add')}
        </Button>
        <Button variant="subtle" onClick={() => setAdding(true)}>
          {t('bar.work')}
        </Button>
        <FormErrors error={add.error} />
      </form>
      {/* Outside the form: React would bubble the drawer's own submit into it, and count approaches once more. */}
      <WorkEntryDrawer projectId={projectId} opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}
