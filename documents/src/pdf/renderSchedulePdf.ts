import { presentSchedule } from '@rytm/contract/presentation/schedulePresentation.ts'
import type { ScheduleView } from '@rytm/contract/views/scheduleView.ts'
import { compilePaper, type PaperSource } from './compilePaper.ts'
import { paperTemplate } from './paper.typ.ts'
import { brandingData, type PaperInput } from './paperInput.ts'
import { scheduleTemplate } from './schedule.typ.ts'

export function renderSchedulePdf(input: PaperInput<ScheduleView>): Uint8Array {
  return compilePaper(schedulePaper(input))
}

export function schedulePaper({ view, people, language, branding }: PaperInput<ScheduleView>): PaperSource {
  const presentation = presentSchedule({ view, people, language })
  return {
    template: paperTemplate + scheduleTemplate,
    data: { ...presentation, branding: brandingData(branding, language) },
    logo: branding?.logo?.content,
  }
}
