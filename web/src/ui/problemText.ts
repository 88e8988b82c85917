import { useTranslation } from 'react-i18next'
import { ApiProblem, type ProblemField } from '#platform/problem.ts'

type LooseT = (key: string | string[], values?: Record<string, unknown>) => string

/** Words for a refusal: by its code from `errors.json`, else a plain sentence. */
export function useProblemText() {
  const { t } = useTranslation('errors')
  const say = t as unknown as LooseT
  return {
    problemText: (error: unknown): string =>
      error instanceof ApiProblem ? say([error.code, 'unexpected'], error.params) : say('unexpected'),
    fieldText: ({ code, message }: ProblemField): string =>
      say([code === 'custom' ? message : `fields.${code}`, code, 'fields.invalid']),
  }
}
