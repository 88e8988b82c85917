import { z } from 'zod'

export const roles = ['owner', 'manager', 'consultant'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/**
 * The written table of permissions; the server asks it on every request and the guide prints it.
 * Roles are listed, never ordered: adding a role means deciding every line again.
 */
export const permissionTable = {
  'agency.read': ['owner', 'manager', 'consultant'],
  'agency.settings': ['owner', 'manager'],
  'agency.sample_data': ['owner'],
  'agency.export': ['owner'],
  'people.read': ['owner', 'manager', 'consultant'],
  'people.invite': ['owner', 'manager'],
  'people.change_role': ['owner'],
  'people.remove': ['owner'],
  'people.reset_second_step': ['owner'],
  'people.require_second_step': ['owner'],
  'people.absences': ['owner', 'manager'],
  'clients.read': ['owner', 'manager', 'consultant'],
  'clients.write': ['owner', 'manager', 'consultant'],
  'projects.read': ['owner', 'manager', 'consultant'],
  'projects.write': ['owner', 'manager', 'consultant'],
  'projects.import': ['owner', 'manager', 'consultant'],
  'schedules.write': ['owner', 'manager', 'consultant'],
  'commitments.of_others': ['owner', 'manager'],
  'work.write': ['owner', 'manager', 'consultant'],
  'reports.write': ['owner', 'manager', 'consultant'],
  'reports.send': ['owner', 'manager', 'consultant'],
  'care.read': ['owner', 'manager'],
  'privacy.manage': ['owner', 'manager'],
  'privacy.retention': ['owner'],
  'mail.read': ['owner', 'manager'],
  'audit.read': ['owner', 'manager'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissionTable

export const permissions = Object.keys(permissionTable) as Permission[]

export function roleMay({ role, permission }: { role: Role; permission: Permission }): boolean {
  return (permissionTable[permission] as readonly Role[]).includes(role)
}
