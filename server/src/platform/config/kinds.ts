import { z } from 'zod'

/** The kinds of values that an environment variable can carry as text. */
export function wholeNumber({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
}

export function address({ schemes }: { schemes: string[] }) {
  return z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && isUrl(text))
}

/** A socket address (postgres://role@/base?host=/folder) has no host, which URL alone refuses. */
function isUrl(text: string) {
  return URL.canParse(text.replace('@/', '@socket/'))
}

export const mailbox = z.string().regex(/^([^<>"\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)

export const instant = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text))

type ProxyTrust = boolean | string[] | ((address: string, hop: number) => boolean)

/** What Fastify takes: yes or no, how many proxies stand in front, or their addresses. */
export const trustedProxies = z.string().transform((text): ProxyTrust => {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^\d$/.test(text)) return (_address, hop) => hop < Number(text)
  return text.split(',').map((part) => part.trim())
})
