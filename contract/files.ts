import { z } from 'zod'
import { candidateCard, filePurpose } from './candidacies.card.ts'
import { defineEndpoint } from './endpoint.ts'
import { idParams } from './kernel.ts'

export const addFile = defineEndpoint({
  name: 'files.add',
  summary:
    'Put a file (PDF, DOCX, ODT, PNG or JPEG, at most 10 MB) on a candidate card, in place of the one there',
  method: 'POST',
  path: '/api/candidacies/{candidacyId}/files',
  auth: 'member',
  permission: 'work.write',
  params: idParams('candidacyId'),
  query: z.object({ purpose: filePurpose }),
  input: 'upload',
  response: candidateCard,
  status: 201,
  errors: ['files.missing', 'files.format_refused', 'http.too_large'],
})

export const downloadFile = defineEndpoint({
  name: 'files.download',
  summary: 'A file of a candidate card, always as an attachment',
  method: 'GET',
  path: '/api/files/{fileId}',
  auth: 'member',
  permission: 'projects.read',
  params: idParams('fileId'),
  output: 'file',
})

export const removeFile = defineEndpoint({
  name: 'files.remove',
  summary: 'Take a file off a candidate card; nothing of it is kept',
  method: 'DELETE',
  path: '/api/files/{fileId}',
  auth: 'member',
  permission: 'work.write',
  params: idParams('fileId'),
  status: 204,
})
