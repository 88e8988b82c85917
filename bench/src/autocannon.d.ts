declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  interface Request {
    method?: 'GET' | 'POST'
    path: string
    headers?: Record<string, string>
    body?: string
  }
  interface Options {
    url: string
    connections: number
    duration: number
    requests: Request[]
  }
  interface Result {
    non2xx: number
    errors: number
    timeouts: number
  }
  type Run = EventEmitter & PromiseLike<Result>

  /** `response` gives client, status, bytes and milliseconds of each answer. */
  function autocannon(options: Options): Run
  export = autocannon
}
