import { ResponseSerializationError, type serializerCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'

type SerializerCompiler = typeof serializerCompiler

/** Zod's own way to ask for types and names alone; it is not among the words that it offers. */
const shapeOnly = { skipChecks: true } as z.core.ParseContext<z.core.$ZodIssue>

/**
 * An answer as its contract shapes it: what the contract does not name is left out, what is missing or of another type is
 * an error. That ids, instants and lengths are of the right form is what tests ask of every answer; asking it of each line
 * of each page took four times as long.
 */
export const shapedAnswers: SerializerCompiler = ({ schema, method, url }) => {
  if (!(schema instanceof z.core.$ZodType)) throw new Error(`${method} ${url} answers by no contract`)
  return (answer) => {
    const { data, error } = z.safeEncode(schema, answer as never, shapeOnly)
    if (error) throw new ResponseSerializationError(method, url, { cause: error })
    return JSON.stringify(data)
  }
}
