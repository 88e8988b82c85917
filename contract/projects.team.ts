import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, idParams, instant } from './kernel.ts'
import { teamRoles } from './projects.words.ts'

export const teamPlace = z.object({
  id,
  memberId: id,
  name: z.string(),
  role: z.enum(teamRoles),
  givenAt: instant,
  givenByName: z.string(),
})
export type TeamPlace = z.infer<typeof teamPlace>

export const listTeam = defineEndpoint({
  name: 'projects.team',
  summary: 'Who works on a project beside its lead consultant',
  method: 'GET',
  path: '/api/projects/{projectId}/team',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('projectId'),
  response: z.object({
    items: z.array(teamPlace),
    /** Everybody of the agency who could be added. */
    members: z.array(z.object({ memberId: id, name: z.string() })),
  }),
})

export const joinTeam = defineEndpoint({
  name: 'projects.join_team',
  summary: 'Somebody works on a project; of a confidential one they know from then on',
  method: 'POST',
  path: '/api/projects/{projectId}/team',
  auth: 'member',
  permission: 'projects.write',
  params: idParams('projectId'),
  body: z.object({ memberId: id, role: z.enum(teamRoles) }),
  status: 204,
  errors: ['projects.unknown_member'],
})

export const leaveTeam = defineEndpoint({
  name: 'projects.leave_team',
  summary: 'Somebody no longer works on a project',
  method: 'DELETE',
  path: '/api/projects/{projectId}/team/{placeId}',
  auth: 'member',
  permission: 'projects.write',
  params: z.object({ projectId: id, placeId: id }),
  status: 204,
  errors: ['projects.place_not_found'],
})
