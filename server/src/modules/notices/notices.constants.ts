/** On which a transaction says that somebody is to be told something now. */
export const noticesChannel = 'rytm_notices'
