import fc, { type Arbitrary } from 'fast-check'

/** JSON Schema as the OpenAPI document has it. */
export interface Schema {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  required?: string[]
  properties?: Record<string, Schema>
}

type Place = { schema: Schema; name: string; ids: Ids }
/** Ids that exist, by the name of the field that holds one. */
export type Ids = (name: string) => Arbitrary<string>

/** Values that a schema takes, its edges more often than chance would have them. */
export function fitting({ schema, name, ids }: Place): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => fitting({ schema: choice, name, ids })))
  if (!schema.type && schema.allOf) return fitting({ schema: Object.assign({}, ...schema.allOf), name, ids })
  const make = makers[String([schema.type].flat()[0])]
  return make ? make({ schema, name, ids }) : fc.jsonValue()
}

/** The same with something else than meant in one place or in several. */
export function spoilt(place: Place): Arbitrary<unknown> {
  return fc
    .tuple(fitting(place), fc.array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) =>
      changes.reduce((spoiling, [at, odd]) => putAt({ value: spoiling, at, odd }), value),
    )
}

const makers: Record<string, (place: Place) => Arbitrary<unknown>> = {
  object: ({ schema: { properties = {}, required = [] }, ids }) => {
    const fields = Object.entries(properties).map(
      ([key, schema]) => [key, fitting({ schema, name: key, ids })] as const,
    )
    const requiredKeys = required.filter((key) => key in properties)
    return fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true })
  },
  array: ({ schema: { items = {}, minItems = 0, maxItems = 3 }, name, ids }) =>
    fc.array(fitting({ schema: items, name: name.replace(/s$/, ''), ids }), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 3)),
    }),
  string: ({ schema, name, ids }) => textOf({ schema, name, ids }),
  integer: ({ schema: { minimum, maximum } }) =>
    fc.oneof(edges({ minimum, maximum }), fc.integer(around({ minimum, maximum }))),
  number: ({ schema: { minimum, maximum } }) =>
    fc.oneof(edges({ minimum, maximum }), fc.integer(around({ minimum, maximum }))),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
}

type Bounds = { minimum: number | undefined; maximum: number | undefined }

function around({ minimum, maximum }: Bounds) {
  const min = Math.max(minimum ?? -1_000, Number.MIN_SAFE_INTEGER)
  return { min, max: Math.max(min, Math.min(maximum ?? 100_000, Number.MAX_SAFE_INTEGER)) }
}

function edges(bounds: Bounds) {
  const { min, max } = around(bounds)
  return fc.constantFrom(bounds.minimum ?? min, bounds.maximum ?? max)
}

function textOf({
  schema: { format, pattern, minLength = 0, maxLength = 200 },
  name,
  ids,
}: Place): Arbitrary<string> {
  if (format === 'uuid') return ids(name)
  if (format === 'date')
    return fc.constantFrom('2026-01-07', '2026-01-31', '2024-02-29', '2026-12-31', '1999-01-01')
  if (format === 'date-time')
    return fc.constantFrom('2026-01-07T08:00:00Z', '2026-03-29T01:00:00.000Z', '1999-12-31T23:59:59Z')
  if (format === 'email')
    return fc.constantFrom('someone@agency.test', 'żaba@agency.test', `${'a'.repeat(60)}@agency.test`)
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u')).filter((text) => text.length <= maxLength)
  const maximum = Math.min(maxLength, 400)
  const long = fc.constant(
    'ł'.repeat(Math.max(minLength, maxLength === 200 ? 200 : Math.min(maxLength, 20_000))),
  )
  const plain = fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, maximum) })
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...texts)
        .filter((text) => text.length >= minLength && text.length <= maxLength),
    },
    { weight: 1, arbitrary: long },
  )
}

/** Words that have hurt others: markup, templates, SQL, formulas, right to left, what looks like nothing. */
const texts = [
  'Zażółć gęślą jaźń',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE projects; --",
  '%_\\',
  '=cmd|"/c calc"!A0',
  '#let x = sys.inputs',
  '{{constructor}}',
  '\u202eevitagen',
  'שלום עולם',
  '👩🏽‍💻🇵🇱',
  '\u200b',
  '../../etc/passwd',
  'null',
]

const oddValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    true,
    -1,
    0.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    'a\u0000b',
    '\ud800',
    '0000-01-01',
  ),
  fc.constant('x'.repeat(30_000)),
  fc.jsonValue({ maxDepth: 2 }),
)

function putAt({ value, at, odd }: { value: unknown; at: number; odd: unknown }): unknown {
  if (typeof value !== 'object' || value === null) return odd
  const keys = Object.keys(value)
  const key = keys[at % Math.max(1, keys.length)]
  if (key === undefined) return odd
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  const holder = copy as Record<string, unknown>
  holder[key] = at % 2 === 0 ? odd : putAt({ value: holder[key], at: Math.floor(at / 2), odd })
  return copy
}
