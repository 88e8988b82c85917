export const commitmentsChannel = 'rytm_commitments'
