import { Button, Group, NativeSelect } from '@mantine/core'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { recordRangeNotice, withdrawRangeNotice } from '@rytm/contract/candidacies.ranges.ts'
import { type RangeWay, rangeWays } from '@rytm/domain/evidence/rangeTold.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { DateText } from '#ui/DateText.tsx'
import { FormErrors } from '#ui/FormErrors.tsx'
import classes from './Candidates.module.css'
import { candidacyRefreshes } from './useCandidacyMoves.ts'

/** When and how the person was told the pay range; a record made by mistake can be taken back. */
export function RangeTold({ candidacy: { id: candidacyId, rangeNotices } }: { candidacy: CandidacyDetail }) {
  const { t } = useTranslation('candidacies')
  const mayWrite = useMay('work.write')
  const undo = useEndpointMutation({ endpoint: withdrawRangeNotice, refreshes: candidacyRefreshes })
  return (
    <section className={classes.section}>
      <h3 className={classes.subheading}>{t('range.title')}</h3>
      {rangeNotices.length === 0 && <p className={classes.meta}>{t('range.none')}</p>}
      <ol className={classes.history}>
        {rangeNotices.map(({ id: rangeNoticeId, way, occurredAt, by }) => (
          <li key={rangeNoticeId}>
            {t(`range.way.${way}`)}
            <div className={classes.meta}>
              <DateText instant={occurredAt} /> · {by.name}{' '}
              {mayWrite && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  loading={undo.isPending}
                  onClick={() => undo.mutate({ params: { candidacyId, rangeNoticeId } })}
                >
                  {t('range.undo')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <FormErrors error={undo.error} />
      {mayWrite && rangeNotices.length === 0 && <Tell candidacyId={candidacyId} />}
    </section>
  )
}

function Tell({ candidacyId }: { candidacyId: string }) {
  const { t } = useTranslation('candidacies')
  const [way, setWay] = useState<RangeWay>('phone')
  const record = useEndpointMutation({ endpoint: recordRangeNotice, refreshes: candidacyRefreshes })
  return (
    <>
      <Group gap="sm" align="end" mt="sm">
        <NativeSelect
          label={t('range.how')}
          value={way}
          data={rangeWays.map((value) => ({ value, label: t(`range.way.${value}`) }))}
          onChange={(event) => setWay(event.currentTarget.value as RangeWay)}
        />
        <Button
          variant="default"
          loading={record.isPending}
          onClick={() => record.mutate({ params: { candidacyId }, body: { way } })}
        >
          {t('range.save')}
        </Button>
      </Group>
      <FormErrors error={record.error} />
    </>
  )
}
