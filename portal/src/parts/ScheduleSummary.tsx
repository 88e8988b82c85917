import type { ProjectView } from '@rytm/contract/views/projectView.ts'
import { longInstant } from '@rytm/contract/words/format.ts'
import { portalWords } from '#words.ts'
import { ScheduleResponse, type ScheduleResponseProps } from './ScheduleResponse.tsx'

interface ScheduleSummaryProps extends Omit<ScheduleResponseProps, 'schedule'> {
  schedule: ProjectView['schedule']
  scheduleUrl: string
  adopted: boolean
}

export function ScheduleSummary({ schedule, scheduleUrl, adopted, ...rest }: ScheduleSummaryProps) {
  const { language } = rest
  const word = portalWords(language)
  return (
    <section id="schedule">
      <h2>{word('project.schedule')}</h2>
      {schedule === null ? (
        <p className="quiet">{word(adopted ? 'project.scheduleEmptyHere' : 'project.scheduleEmpty')}</p>
      ) : (
        <>
          <p>
            <a href={scheduleUrl}>{word('project.scheduleOpen')}</a>
            <span className="item-aside">{versionLine(schedule, language)}</span>
          </p>
          <ScheduleResponse {...rest} schedule={schedule} />
        </>
      )}
    </section>
  )
}

export function versionLine({ view }: NonNullable<ProjectView['schedule']>, language: 'pl' | 'en'): string {
  const date = longInstant({ instant: view.publishedAt, language, zone: view.head.zone })
  return portalWords(language)('schedule.versionLine', { number: view.versionNumber, date })
}
