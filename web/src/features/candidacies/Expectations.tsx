import { Button } from '@mantine/core'
import type { CandidacyDetail } from '@rytm/contract/candidacies.detail.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import { useMay } from '#platform/session.ts'
import { DateText } from '#ui/DateText.tsx'
import { PayText } from '#ui/PayText.tsx'
import classes from './Candidates.module.css'
import { ExpectationForm } from './ExpectationForm.tsx'

/** The latest on top; earlier ones stay, because they show how it moved. */
export function Expectations({ candidacy }: { candidacy: CandidacyDetail }) {
  const { t } = useTranslation('candidacies')
  const word = useWord()
  const mayWrite = useMay('work.write')
  const [adding, setAdding] = useState(false)
  const { expectations } = candidacy
  return (
    <section className={classes.section}>
      <h3 className={classes.subheading}>{t('expect.title')}</h3>
      {expectations.length === 0 && <p className={classes.meta}>{t('expect.none')}</p>}
      <ol className={classes.history}>
        {expectations.map((pay) => (
          <li key={pay.id}>
            <PayText range={pay} />
            <div className={classes.meta}>
              {word(`contract_type.${pay.contractType}`)} · <DateText instant={pay.recordedAt} />
            </div>
          </li>
        ))}
      </ol>
      {adding && (
        <ExpectationForm candidacyId={candidacy.id} last={expectations[0]} onDone={() => setAdding(false)} />
      )}
      {mayWrite && !adding && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {t('expect.add')}
        </Button>
      )}
    </section>
  )
}
