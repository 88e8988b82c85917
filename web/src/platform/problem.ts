import { type Problem, problem } from '@rytm/contract/problem.ts'

export type ProblemField = NonNullable<Problem['fields']>[number]

/** A refusal of the server, or a connection that failed: `network` and `unexpected` are codes of this side. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly ProblemField[]
  readonly params: Record<string, unknown>

  constructor({ status, code, fields, params }: Pick<Problem, 'status' | 'code' | 'fields' | 'params'>) {
    super(code)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.fields = fields ?? []
    this.params = params ?? {}
  }
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code)
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text()
  const parsed = problem.safeParse(parseJson(text))
  if (parsed.success) return new ApiProblem(parsed.data)
  return new ApiProblem({
    status: response.status,
    code: response.status === 401 ? 'auth.sign_in_required' : 'unexpected',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
