export const sessionCookie = 'rytm.client'
/** Binds the forms of somebody who is not signed in. */
export const formCookie = 'rytm.client_form'
export const languageCookie = 'rytm.client_language'
/** The address that a code was asked for, between the two steps of signing in. */
export const stepCookie = 'rytm.client_step'
/** What the next page says of the deed before it. */
export const flashCookie = 'rytm.client_flash'

export const sessionDays = 90
export const lastSeenMinutes = 5
export const codeMinutes = 10
export const codeTries = 5
export const codesPerHour = 5
/** A mail that waited longer than this brings no code any more. */
export const codeMailMinutes = 60
/** Known and unknown addresses are answered after the same time. */
export const answerMilliseconds = 150
export const longestComment = 2000
