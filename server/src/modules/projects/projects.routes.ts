import * as access from '@rytm/contract/projects.access.ts'
import * as adoption from '@rytm/contract/projects.adoption.ts'
import * as brief from '@rytm/contract/projects.brief.ts'
import * as kickoff from '@rytm/contract/projects.kickoff.ts'
import * as rhythm from '@rytm/contract/projects.rhythm.ts'
import * as status from '@rytm/contract/projects.status.ts'
import * as team from '@rytm/contract/projects.team.ts'
import * as contract from '@rytm/contract/projects.ts'
import { serve } from '#platform/http/endpoint.ts'
import type { ModuleContext } from '../../composition.ts'
import { listAccesses } from './projects.access.queries.ts'
import { giveAccess, withdrawAccess } from './projects.access.usecases.ts'
import { setAdoption } from './projects.adoption.usecases.ts'
import {
  removeProjectContact,
  setOffLimits,
  setPayRanges,
  setProcessSteps,
  setProjectContact,
  setRequirements,
} from './projects.briefParts.usecases.ts'
import { getKickoff } from './projects.kickoff.queries.ts'
import { completeKickoff, saveKickoff } from './projects.kickoff.usecases.ts'
import { listProjects } from './projects.list.queries.ts'
import { getProject } from './projects.queries.ts'
import { setRhythm } from './projects.rhythm.usecases.ts'
import { listStatusChanges } from './projects.status.queries.ts'
import { changeStatus } from './projects.status.usecases.ts'
import { listTeam } from './projects.team.queries.ts'
import { joinTeam, leaveTeam } from './projects.team.usecases.ts'
import { createProject, deleteProject, updateProject } from './projects.usecases.ts'

export function registerProjectRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.listProjects, ({ query, member }) => listProjects({ query, member, db, clock }))
  serve(context, contract.createProject, async ({ body, member }) => {
    const { id } = await createProject({ input: body, member, db, clock })
    return getProject({ projectId: id, member, db, clock })
  })
  serve(context, contract.getProject, ({ params, member }) => getProject({ ...params, member, db, clock }))
  serve(context, contract.updateProject, async ({ params, body, member }) => {
    await updateProject({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, contract.deleteProject, ({ params, member }) =>
    deleteProject({ ...params, member, db, clock }),
  )
  serve(context, rhythm.setRhythm, async ({ params, body, member }) => {
    await setRhythm({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  registerAccessRoutes(context)
  registerBriefRoutes(context)
  registerStatusRoutes(context)
  registerTeamRoutes(context)
  registerKickoffRoutes(context)
}

function registerAccessRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, access.listAccesses, ({ params, member }) => listAccesses({ ...params, member, db }))
  serve(context, access.giveAccess, ({ params, body, member }) =>
    giveAccess({ ...params, named: body.memberId, member, db, clock }),
  )
  serve(context, access.withdrawAccess, ({ params: { projectId, memberId }, member }) =>
    withdrawAccess({ projectId, named: memberId, member, db, clock }),
  )
}

function registerBriefRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, brief.setProjectContact, async ({ params, body, member }) => {
    const { projectId, contactId } = params
    await setProjectContact({ projectId, roles: { ...body, contactId }, member, db, clock })
    return getProject({ projectId, member, db, clock })
  })
  serve(context, brief.removeProjectContact, async ({ params, member }) => {
    await removeProjectContact({ ...params, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, brief.setRequirements, async ({ params, body, member }) => {
    await setRequirements({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, brief.setPayRanges, async ({ params, body, member }) => {
    await setPayRanges({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, brief.setProcessSteps, async ({ params, body, member }) => {
    await setProcessSteps({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, brief.setOffLimits, async ({ params, body, member }) => {
    await setOffLimits({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
}

function registerStatusRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, status.changeStatus, async ({ params, body, member }) => {
    await changeStatus({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, adoption.setAdoption, async ({ params, body, member }) => {
    await setAdoption({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
  serve(context, status.listStatusChanges, ({ params, member }) =>
    listStatusChanges({ ...params, member, db }),
  )
}

function registerTeamRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, team.listTeam, ({ params, member }) => listTeam({ ...params, member, db }))
  serve(context, team.joinTeam, ({ params, body, member }) =>
    joinTeam({ ...params, joining: body, member, db, clock }),
  )
  serve(context, team.leaveTeam, ({ params, member }) => leaveTeam({ ...params, member, db, clock }))
}

function registerKickoffRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, kickoff.getKickoff, ({ params, member }) => getKickoff({ ...params, member, db }))
  serve(context, kickoff.saveKickoff, async ({ params, body, member }) => {
    await saveKickoff({ ...params, input: body, member, db, clock })
    return getKickoff({ ...params, member, db })
  })
  serve(context, kickoff.completeKickoff, async ({ params, body, member }) => {
    await completeKickoff({ ...params, input: body, member, db, clock })
    return getProject({ ...params, member, db, clock })
  })
}
