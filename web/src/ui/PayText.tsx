import type { PayRange } from '@rytm/contract/kernel.ts'
import { useFormat } from '#platform/format.ts'

export function PayText({ range }: { range: PayRange }) {
  const format = useFormat()
  return <>{format.payRange(range)}</>
}
