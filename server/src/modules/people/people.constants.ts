export const sessionCookieName = 'rytm.session_token'
