export const mailChannel = 'rytm_mail'

/** A claim older than this belongs to a process that died while sending. */
export const staleClaimMinutes = 5

/** Waiting before each further attempt; after the last one a mail is given up and says so. */
export const retryAfterMinutes = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]
