import type { Language } from '@rytm/contract/kernel.ts'
import type { PaperBranding } from '#branding.ts'
import type { RenderedMail } from '#mail/mailContent.ts'
import { renderScheduleMail } from '#mail/renderScheduleMail.ts'
import { withPaper } from '#pdf/compilePaper.ts'
import { schedulePaper } from '#pdf/renderSchedulePdf.ts'
import { previewPeople, previewSchedule } from './previewSchedule.ts'

/** How a letter and a paper look with this branding: drawn by what draws the real ones. */
export async function renderBrandingPreview({
  branding,
  agencyName,
  language,
}: {
  branding: PaperBranding
  agencyName: string
  language: Language
}): Promise<{ mail: RenderedMail; paper: string }> {
  const view = previewSchedule({ agencyName, language })
  const people = previewPeople(language)
  const recipient = { name: '', salutation: null, language }
  const links = { portal: '' }
  const mail = await renderScheduleMail({ view, people, recipient, links, isNewVersion: false, branding })
  const source = schedulePaper({ view, people, language, branding })
  return { mail, paper: withPaper(source, (typst, document) => typst.plainSvg(document)) }
}
