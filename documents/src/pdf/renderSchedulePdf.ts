import { presentSchedule } from '@rytm/contract/presentation/schedulePresentation.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import { compilePaper } from './compilePaper.ts'
import { paperTemplate } from './paper.typ.ts'
import { brandingData, type PaperInput } from './paperInput.ts'
import { scheduleTemplate } from './schedule.typ.ts'

export function renderSchedulePdf({
  view,
  people,
  language,
  branding,
}: PaperInput<ScheduleView>): Uint8Array {
  const presentation = presentSchedule({ view, people, language })
  return compilePaper({
    template: paperTemplate + scheduleTemplate,
    data: { ...presentation, branding: brandingData(branding) },
    logo: branding?.logo,
  })
}
