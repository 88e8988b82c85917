import { useDebouncedValue } from '@mantine/hooks'
import { type BrandingInput, previewBranding } from '@rytm/contract/branding.ts'
import type { Language } from '@rytm/contract/kernel.ts'
import { accentsOf } from '@rytm/domain/branding/accents.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type CallResult, call } from '#platform/api.ts'

const typingPauseMs = 500

export type BrandingTrial = CallResult<typeof previewBranding>
type Input = BrandingInput & { language: Language }

/** The letter and the paper with what is typed, drawn when typing pauses; a colour half typed counts as none. */
export function useBrandingPreview({
  input,
  version,
  enabled,
}: {
  input: Input
  /** Of the logo: another one is drawn anew. */
  version: string
  enabled: boolean
}) {
  const accent = accentsOf(input.accent ?? '') ? input.accent : null
  const [settled] = useDebouncedValue(JSON.stringify({ ...input, accent }), typingPauseMs)
  return useQuery({
    queryKey: ['branding', previewBranding.name, settled, version],
    queryFn: ({ signal }) => call(previewBranding, { body: JSON.parse(settled) as Input, signal }),
    placeholderData: keepPreviousData,
    enabled,
  })
}
