import { Button } from '@mantine/core'
import { sendWaitingLetter } from '@rytm/contract/reports.sent.ts'
import type { WaitingLetter } from '@rytm/contract/reports.ts'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#platform/format.ts'
import { useEndpointMutation } from '#platform/queries.ts'
import { useMay } from '#platform/session.ts'
import { FormErrors } from '#ui/FormErrors.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import classes from './Reports.module.css'

/** Reports that were sent and wait for the others of the same contact, with a way not to wait. */
export function WaitingLetters({ letters }: { letters: readonly WaitingLetter[] }) {
  const { t } = useTranslation('reports')
  if (letters.length === 0) return null
  return (
    <section className={classes.waiting} aria-label={t('waiting.title')}>
      <h2>
        <IconMail size={18} stroke={1.75} aria-hidden="true" />
        {t('waiting.title')}
      </h2>
      <p className={classes.quiet}>{t('waiting.text')}</p>
      <ul>
        {letters.map((letter) => (
          <Letter key={letter.mailId} letter={letter} />
        ))}
      </ul>
    </section>
  )
}

function Letter({ letter: { mailId, contact, projects, leavesAt } }: { letter: WaitingLetter }) {
  const { t } = useTranslation('reports')
  const format = useFormat()
  const notify = useNotify()
  const may = useMay('reports.send')
  const send = useEndpointMutation({ endpoint: sendWaitingLetter, refreshes: ['reports', 'mail'] })
  const sendNow = () =>
    send.mutate({ params: { mailId } }, { onSuccess: () => notify.done(t('waiting.sent')) })
  return (
    <li>
      <span>
        <strong>{contact}</strong>
        {`: ${format.list(projects)}`}
        <span className={classes.quiet}>
          {` · ${t('waiting.leaves', { when: format.humanInstant(leavesAt) })}`}
        </span>
      </span>
      {may && (
        <Button
          size="compact-md"
          variant="default"
          loading={send.isPending}
          aria-label={`${t('waiting.now')}: ${contact}`}
          onClick={sendNow}
        >
          {t('waiting.now')}
        </Button>
      )}
      <FormErrors error={send.error} />
    </li>
  )
}
