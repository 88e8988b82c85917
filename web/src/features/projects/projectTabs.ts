/**
 * Parts of a project in the order of the tabs; the closing report shows from the moment it is owed. A tab shows as soon as its route exists
 * (`routes/_workspace/projects.$projectId.<path>.tsx`); the word is `projects:tab.<id>`.
 */
export const projectTabs = [
  { id: 'overview', to: '/projects/$projectId' },
  { id: 'schedule', to: '/projects/$projectId/schedule' },
  { id: 'candidates', to: '/projects/$projectId/candidates' },
  { id: 'reports', to: '/projects/$projectId/reports' },
  { id: 'closing', to: '/projects/$projectId/closing' },
  { id: 'timeline', to: '/projects/$projectId/timeline' },
] as const
