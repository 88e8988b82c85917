import * as contract from '@rytm/contract/branding.ts'
import { sendAttachment } from '#platform/http/attachment.ts'
import { serve } from '#platform/http/endpoint.ts'
import { readUpload } from '#platform/http/upload.ts'
import type { ModuleContext } from '../../composition.ts'
import { previewBranding } from './branding.preview.queries.ts'
import { getBranding, readLogo } from './branding.queries.ts'
import { addLogo, removeLogo, saveBranding } from './branding.usecases.ts'

export function registerBrandingRoutes(context: ModuleContext) {
  const { db, clock } = context
  serve(context, contract.getBranding, ({ member }) => getBranding({ member, db }))
  serve(context, contract.saveBranding, async ({ body, member }) => {
    await saveBranding({ input: body, member, db, clock })
    return getBranding({ member, db })
  })
  serve(context, contract.addLogo, async ({ request, member }) => {
    await addLogo({ content: (await readUpload(request))?.content, member, db, clock })
    return getBranding({ member, db })
  })
  serve(context, contract.removeLogo, ({ member }) => removeLogo({ member, db, clock }))
  serve(context, contract.downloadLogo, async ({ member, reply }) =>
    sendAttachment({ reply, ...(await readLogo({ member, db })) }),
  )
  serve(context, contract.previewBranding, ({ body, member }) => previewBranding({ input: body, member, db }))
}
