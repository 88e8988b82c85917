/** Channel on which a started import wakes the workers. */
export const importsChannel = 'rytm_imports'
/** Rows of one transaction: a kill costs at most these, and locks are held for a moment only. */
export const rowsPerChunk = 25
/** A claim that has not moved for so long belongs to a process that is gone. */
export const staleClaimMinutes = 2
/** Tries of one chunk before the import is given up. */
export const mostAttempts = 5
export const previewRows = 20
export const longestPreviewCell = 300
