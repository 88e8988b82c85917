import { createFileRoute } from '@tanstack/react-router'
import { MailPage } from '#features/mail/MailPage.tsx'

export const Route = createFileRoute('/_workspace/outbox/$mailId')({ component: Mail })

function Mail() {
  const { mailId } = Route.useParams()
  return <MailPage key={mailId} mailId={mailId} />
}
