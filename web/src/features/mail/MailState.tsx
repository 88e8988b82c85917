import type { MailSummary } from '@rytm/contract/mail.ts'
import { useTranslation } from 'react-i18next'
import { StatusBadge, type Tone } from '#ui/StatusBadge.tsx'

const tones: Record<MailSummary['state'], Tone> = {
  queued: 'neutral',
  sending: 'neutral',
  accepted: 'good',
  stored: 'accent',
  refused: 'bad',
  failed: 'bad',
}

export function MailState({ state }: { state: MailSummary['state'] }) {
  const { t } = useTranslation('mail')
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
}
