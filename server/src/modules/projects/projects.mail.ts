import { renderKickoffSummaryMail } from '@rytm/documents/mail/renderKickoffSummaryMail.ts'
import { loadLetterBranding } from '#modules/branding/branding.papers.queries.ts'
import type { MailComposer } from '#modules/mail/mail.types.ts'
import { wordingOf } from '#modules/texts/texts.letters.queries.ts'
import { contactsOfProject } from './projects.brief.queries.ts'
import { type KickoffSummary, kickoffSummaryFor } from './projects.kickoff.queries.ts'
import { findProject } from './projects.lock.queries.ts'

/** What was agreed at the kickoff, to one contact, in the contact's language. */
export const kickoffMailComposer: MailComposer = {
  async compose({ mail, tx, publicUrl }) {
    const key = { agencyId: mail.agencyId, projectId: String(mail.payload.projectId), tx }
    const project = await findProject(key)
    const summary = await kickoffSummaryFor(key)
    const contact = (await contactsOfProject(key)).find(({ contactId }) => contactId === mail.contactId)
    if (!project || !summary || !contact?.email) return null
    const { consultant } = summary
    const { branding, fromName } = await loadLetterBranding(key)
    const rendered = await renderKickoffSummaryMail({
      ...letterOf(summary),
      recipient: contact,
      branding,
      wording: await wordingOf({ ...key, mail, language: contact.language }),
      links: { portal: project.status === 'draft' ? null : `${publicUrl}/c/p/${project.portalId}` },
    })
    return {
      ...rendered,
      to: { name: contact.name, address: contact.email },
      fromName,
      ...(consultant?.email && { replyTo: { name: consultant.name, address: consultant.email } }),
    }
  },
}

const consultantId = 'consultant'

function letterOf(summary: KickoffSummary) {
  const { agencyName, clientName, title, consultant, requirements } = summary
  return {
    head: {
      agencyName,
      clientName,
      title,
      leadConsultant: consultant && { kind: 'member' as const, id: consultantId },
    },
    people: consultant ? { [consultantId]: { ...consultant, phone: consultant.phone ?? undefined } } : {},
    summary: {
      ...summary,
      profile: summary.summary,
      mustHaves: requirements
        .filter(({ kind }) => kind === 'must')
        .map(({ text, wouldReject, canRelax, relaxNote }) => ({
          text,
          rejectWithout: wouldReject === null ? null : wouldReject === 'yes',
          canRelax,
          relaxNote,
        })),
    },
  }
}
