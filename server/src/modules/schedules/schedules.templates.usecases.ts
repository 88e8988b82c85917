import type { BodyOf } from '@rytm/contract/endpoint.ts'
import type * as contract from '@rytm/contract/schedules.templates.ts'
import { templateRefusals } from '@rytm/domain/schedules/ownTemplate.ts'
import { recordAudit } from '#modules/audit/audit.usecases.ts'
import { type Clock, toDate } from '#platform/clock/clock.ts'
import type { Db } from '#platform/db/pool.ts'
import { inAgency, type Tx } from '#platform/db/tenancy.ts'
import type { Member } from '#platform/http/actor.ts'
import { newId } from '#platform/ids/newId.ts'
import { mostTemplates } from './schedules.constants.ts'
import { templateNotFound, templateRefused, templateStale, tooManyTemplates } from './schedules.errors.ts'
import { contentOfBuiltIn, contentOfProject } from './schedules.templateStart.queries.ts'
import { requireTemplate } from './schedules.templates.queries.ts'
import {
  countTemplates,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  updateTemplateAt,
} from './schedules.templates.repository.ts'

interface Deps {
  member: Member
  db: Db
  clock: Clock
}

/** A template begins as a copy; what it is made of is changed afterwards. */
export function createTemplate({
  input: { from, ...names },
  member,
  db,
  clock,
}: Deps & { input: BodyOf<typeof contract.createTemplate> }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if ((await countTemplates({ agencyId, tx })) >= mostTemplates)
      throw tooManyTemplates({ most: mostTemplates })
    const content =
      'projectId' in from ? await contentOfProject({ agencyId, ...from, tx }) : contentOfBuiltIn(from)
    requireUsable(content)
    const id = newId({ clock })
    await insertTemplate({ row: { agencyId, id, ...names, ...content, ...saved({ member, clock }) }, tx })
    await record({ action: 'schedules.template_created', templateId: id, member, tx, clock })
    return requireTemplate({ agencyId, templateId: id, tx })
  })
}

export function saveTemplate({
  templateId,
  input: { revision, ...set },
  member,
  db,
  clock,
}: Deps & { templateId: string; input: BodyOf<typeof contract.saveTemplate> }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    const template = await findTemplate({ agencyId, templateId, tx })
    if (!template) throw templateNotFound()
    if (template.revision !== revision) throw templateStale()
    requireUsable(set)
    const changed = await updateTemplateAt({
      ...{ agencyId, templateId, revision, tx },
      set: { ...set, ...saved({ member, clock }) },
    })
    if (!changed) throw templateStale()
    await record({ action: 'schedules.template_changed', templateId, member, tx, clock })
    return requireTemplate({ agencyId, templateId, tx })
  })
}

export function removeTemplate({ templateId, member, db, clock }: Deps & { templateId: string }) {
  const { agencyId } = member
  return inAgency({ db, agencyId }, async (tx) => {
    if (!(await deleteTemplate({ agencyId, templateId, tx }))) throw templateNotFound()
    await record({ action: 'schedules.template_removed', templateId, member, tx, clock })
  })
}

function requireUsable(content: Parameters<typeof templateRefusals>[0]) {
  const refusals = templateRefusals(content)
  if (refusals.length > 0) throw templateRefused({ refusals })
}

function saved({ member, clock }: Pick<Deps, 'member' | 'clock'>) {
  return { savedAt: toDate(clock.now()), savedBy: member.memberId }
}

async function record({
  action,
  templateId,
  member: { agencyId, memberId },
  tx,
  clock,
}: {
  action: string
  templateId: string
  member: Member
  tx: Tx
  clock: Clock
}) {
  const subject = { kind: 'schedule_template', id: templateId }
  await recordAudit({ fact: { agencyId, memberId, action, subject }, tx, clock })
}
