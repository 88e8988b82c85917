import autocannon from 'autocannon'
import { percentile, rounded } from '#measure.ts'

export interface Asked {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: string
}

type Answer = [client: unknown, status: number, bytes: number, milliseconds: number]

export interface Load {
  requestsPerSecond: number
  p50Ms: number
  p99Ms: number
}

/** Ten people who ask again as soon as they have an answer; every answer must be a good one. */
export async function askUnderLoad({
  url,
  requests,
  seconds,
}: {
  url: string
  requests: readonly Asked[]
  seconds: number
}): Promise<Load> {
  const taken: number[] = []
  const run = autocannon({ url, connections: 10, duration: seconds, requests: [...requests] })
  run.on('response', (...[, , , milliseconds]: Answer) => taken.push(milliseconds))
  const { non2xx, errors, timeouts } = await run
  if (non2xx + errors + timeouts > 0)
    throw new Error(`${url}${requests[0]?.path}: ${non2xx} refused, ${errors} errors, ${timeouts} timeouts`)
  return {
    requestsPerSecond: rounded(taken.length / seconds, 1),
    p50Ms: rounded(percentile(taken, 0.5)),
    p99Ms: rounded(percentile(taken, 0.99)),
  }
}
