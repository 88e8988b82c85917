export const sessionCookieName = 'rytm.session_token'
export const sessionDays = 30
export const lastSeenMinutes = 5
export const resetMinutes = 60
export const invitationDays = 14
/** As long as browsers keep a cookie. */
export const deviceDays = 400

/** Far more than the work takes, so that the answer's time does not tell whether the address is known. */
export const answerAfterMs = 250

/** From the right password to the second step. */
export const challengeMinutes = 10

/** For finding the phone, or touching the key. */
export const passkeyMinutes = 5
