import en from '@rytm/contract/locales/en/scheduleTemplates.json' with { type: 'json' }
import pl from '@rytm/contract/locales/pl/scheduleTemplates.json' with { type: 'json' }
import type { OwnActivity, OwnTemplate } from '@rytm/contract/schedules.templates.ts'
import { offsetOf } from '@rytm/domain/schedules/ownTemplate.ts'
import { type ScheduleKind, scheduleTemplate } from '@rytm/domain/schedules/scheduleTemplate.ts'
import { requireProject } from '#modules/projects/projects.lock.queries.ts'
import type { Tx } from '#platform/db/tenancy.ts'
import type { AgencyId } from '#platform/tenancy/agencyId.ts'
import { projectTimeOf } from './schedules.plan.queries.ts'
import { type ActivityRow, activitiesOf } from './schedules.repository.ts'

export const builtInTitles: Record<'pl' | 'en', Record<string, string>> = {
  pl: pl.activity,
  en: en.activity,
}

type Content = Pick<OwnTemplate, 'weeks' | 'activities'>

/** A built-in template as the beginning of one of the agency's own. */
export function contentOfBuiltIn({ kind, weeks }: { kind: ScheduleKind; weeks: number }): Content {
  const activities = scheduleTemplate({ kind, weeks })?.activities ?? []
  return {
    weeks,
    activities: activities.map(({ key, owner, week, weekday }) => ({
      ...{ key, owner, week, weekday },
      titlePl: builtInTitles.pl[key] ?? key,
      titleEn: builtInTitles.en[key] ?? key,
    })),
  }
}

/** The plan of a project as the beginning of a template; notes are about that client and stay behind. */
export async function contentOfProject({
  agencyId,
  projectId,
  tx,
}: {
  agencyId: AgencyId
  projectId: string
  tx: Tx
}): Promise<Content> {
  const project = await requireProject({ agencyId, projectId, tx })
  const rows = await activitiesOf({ agencyId, projectId, tx })
  const { weeks } = await projectTimeOf({ project, activities: rows, tx })
  const activities = rows.flatMap((row) => {
    const offset = offsetOf({ date: Temporal.PlainDate.from(row.date), weeks })
    return offset ? [{ ...offset, ...wordsOf({ row, language: project.language }) }] : []
  })
  const longest = Math.min(12, Math.max(2, ...activities.map(({ week }) => week)))
  return { weeks: longest, activities: activities.filter(({ week }) => week <= longest) }
}

/** The other language has the built-in title where the activity came from one and nobody reworded it, else the same. */
function wordsOf({
  row: { title, owner, templateKey },
  language,
}: {
  row: ActivityRow
  language: string
}): Pick<OwnActivity, 'key' | 'owner' | 'titlePl' | 'titleEn'> {
  const own = language === 'en' ? 'en' : 'pl'
  const other = own === 'en' ? 'pl' : 'en'
  const isBuiltIn = templateKey !== null && builtInTitles[own][templateKey] === title
  const titles = { [own]: title, [other]: (isBuiltIn && builtInTitles[other][templateKey]) || title }
  return {
    key: templateKey,
    owner: owner as OwnActivity['owner'],
    titlePl: titles.pl ?? title,
    titleEn: titles.en ?? title,
  }
}
