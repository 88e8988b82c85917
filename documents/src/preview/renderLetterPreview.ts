import type { Language } from '@rytm/contract/kernel.ts'
import type { Wording } from '@rytm/contract/texts.ts'
import type { Letter } from '@rytm/domain/texts/letterText.ts'
import type { Branding } from '#branding.ts'
import type { RenderedMail } from '#mail/mailContent.ts'
import { renderClosingMail } from '#mail/renderClosingMail.ts'
import { type KickoffSummary, renderKickoffSummaryMail } from '#mail/renderKickoffSummaryMail.ts'
import { renderReportMail } from '#mail/renderReportMail.ts'
import { renderScheduleMail } from '#mail/renderScheduleMail.ts'

import { previewClosing, previewReport } from './previewReports.ts'
import { previewHead, previewPeople, previewSchedule, previewWords } from './previewSchedule.ts'

interface LetterPreview {
  letter: Letter
  language: Language
  agencyName: string
  branding: Branding
  wording: Wording
}

/** A letter of an invented project with this wording: drawn by what draws the real ones. */
export function renderLetterPreview(preview: LetterPreview): Promise<RenderedMail> {
  return drawn[preview.letter](preview)
}

const drawn = {
  kickoff: (preview) =>
    renderKickoffSummaryMail({
      ...around(preview),
      head: previewHead({ ...preview, word: previewWords(preview.language) }),
      summary: previewSummary(preview.language),
    }),
  schedule: (preview) =>
    renderScheduleMail({ ...around(preview), view: previewSchedule(preview), isNewVersion: false }),
  weekly_report: (preview) => {
    const { people, links, ...letter } = around(preview)
    return renderReportMail({ ...letter, reports: [{ view: previewReport(preview), people, links }] })
  },
  closing_report: (preview) => renderClosingMail({ ...around(preview), view: previewClosing(preview) }),
} satisfies Record<Letter, (preview: LetterPreview) => Promise<RenderedMail>>

function around({ language, branding, wording }: LetterPreview) {
  const recipient = { name: previewWords(language)('contact'), salutation: null, language }
  return { recipient, people: previewPeople(language), links: { portal: '' }, branding, wording }
}

function previewSummary(language: Language): KickoffSummary {
  const word = previewWords(language)
  return {
    profile: word('kickoff.profile'),
    mustHaves: [
      {
        text: word('kickoff.must'),
        rejectWithout: false,
        canRelax: 'maybe',
        relaxNote: word('kickoff.relax'),
      },
    ],
    softCriteria: word('kickoff.soft'),
    rhythm: {
      callEvery: 'week',
      reportEvery: 'week',
      channel: 'phone',
      note: '',
      agreedWithContactId: null,
    },
    weeklySlot: { weekday: 2, time: '10:00' },
    ifMarketSaysNo: word('kickoff.market'),
    nextSteps: '',
    scheduleDueOn: '2026-01-13',
  }
}
