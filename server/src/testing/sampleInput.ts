import { z } from 'zod'

interface Node {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  pattern?: string
  minLength?: number
  minItems?: number
  minimum?: number
  anyOf?: Node[]
  allOf?: Node[]
  items?: Node
  required?: string[]
  properties?: Record<string, Node>
}

interface Wanted {
  /** What stands in a field, by its name; `contactIds` takes its items from `contactId`. */
  values?: Record<string, unknown>
  /** Optional fields too; otherwise the least that is asked for, and what `values` names. */
  whole?: boolean
}

/** The simplest input that a schema takes, as far as its JSON form can say. */
export function sampleInput({ schema, ...wanted }: { schema: z.ZodType } & Wanted): unknown {
  return sample({ node: jsonOf(schema), name: '', ...wanted })
}

/** Names of the fields, at any depth, that hold an id. */
export function idFields(schema: z.ZodType): string[] {
  return [...new Set(idsIn({ node: jsonOf(schema), name: '' }))]
}

function jsonOf(schema: z.ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node
}

function idsIn({ node, name }: { node: Node; name: string }): string[] {
  const own = node.format === 'uuid' ? [name] : []
  const parts = [...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap((part) => idsIn({ node: part, name }))
  const items = node.items ? idsIn({ node: node.items, name: name.replace(/s$/, '') }) : []
  const fields = Object.entries(node.properties ?? {}).flatMap(([key, part]) =>
    idsIn({ node: part, name: key }),
  )
  return [...own, ...parts, ...items, ...fields]
}

type Place = Wanted & { node: Node; name: string }

function sample({ node, name, ...wanted }: Place): unknown {
  if (wanted.values && name in wanted.values) return wanted.values[name]
  if (node.const !== undefined) return node.const
  if (node.enum) return node.enum[0]
  const part = node.anyOf?.find(({ type }) => type !== 'null') ?? (node.type ? undefined : node.allOf?.[0])
  if (part) return sample({ node: part, name, ...wanted })
  if (node.type === 'object') return sampleObject({ node, name, ...wanted })
  if (node.type === 'array') return sampleList({ node, name, ...wanted })
  if (node.type === 'string') return sampleText(node)
  if (node.type === 'boolean') return false
  return Math.max(1, node.minimum ?? 1)
}

function sampleObject({ node, name: _, ...wanted }: Place) {
  const named = ([key, part]: [string, Node]) =>
    wanted.whole || node.required?.includes(key) || holds({ node: part, name: key, ...wanted })
  return Object.fromEntries(
    Object.entries(node.properties ?? {})
      .filter(named)
      .map(([key, part]) => [key, sample({ node: part, name: key, ...wanted })]),
  )
}

function holds({ node, name, values = {} }: Place): boolean {
  return name in values || idsIn({ node, name }).some((field) => field in values)
}

function sampleList({ node, name, ...wanted }: Place) {
  const item = node.items && { node: node.items, name: name.replace(/s$/, ''), ...wanted }
  if (!item) return []
  const length = wanted.whole || holds(item) ? Math.max(1, node.minItems ?? 0) : (node.minItems ?? 0)
  return Array.from({ length }, () => sample(item))
}

const ofFormat: Record<string, string> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2026-01-07',
  'date-time': '2026-01-07T08:00:00Z',
  email: 'someone@agency.test',
}

function sampleText({ format = '', minLength = 0, allOf = [], ...node }: Node): string {
  const known = ofFormat[format]
  if (known) return known
  const pattern = node.pattern ?? allOf[0]?.pattern
  const fitting = ['probe', '08:00', '2026-W02', '1', '0'.repeat(32)].find(
    (text) => !pattern || new RegExp(pattern).test(text),
  )
  return (fitting ?? 'probe').padEnd(minLength, '-')
}
