export const sessionCookieName = 'rytm.session_token'
export const sessionDays = 30
export const lastSeenMinutes = 5
export const resetMinutes = 60
export const invitationDays = 14
