import { readdirSync } from 'node:fs'
import type { EndpointDefinition } from '@rytm/contract/endpoint.ts'

const folder = new URL('../../../contract/', import.meta.url)

/** Every endpoint that the contract exports, by reading its files: a new one is walked without being listed. */
export async function contractEndpoints(): Promise<EndpointDefinition[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)))
  const found = modules.flatMap((exported: object) => Object.values(exported).filter(isEndpoint))
  return [...new Map(found.map((endpoint) => [endpoint.name, endpoint])).values()]
}

function isEndpoint(value: unknown): value is EndpointDefinition {
  return (
    typeof value === 'object' && value !== null && 'auth' in value && 'path' in value && 'method' in value
  )
}

export function pathIdsOf({ path }: EndpointDefinition): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}
