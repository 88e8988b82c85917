import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '#platform/problem.ts'
import classes from './FormErrors.module.css'
import { useProblemText } from './problemText.ts'

/**
 * What the server refused, announced above a form. Fields that the form knows say it themselves (`useFieldProblems`);
 * name those in `known` so that they are not repeated here.
 */
export function FormErrors({ error, known = [] }: { error: unknown; known?: readonly string[] }) {
  const { t } = useTranslation('ui')
  const { problemText, fieldText } = useProblemText()
  if (!error) return null
  const fields = error instanceof ApiProblem ? error.fields : []
  const others = fields.filter(({ path }) => !known.includes(path))
  return (
    <div role="alert" className={classes.errors}>
      <p className={classes.title}>{fields.length > 0 ? t('form.problems') : problemText(error)}</p>
      {others.length > 0 && (
        <ul className={classes.list}>
          {others.map((field) => (
            <li key={`${field.path} ${field.code}`}>{`${field.path}: ${fieldText(field)}`}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Puts the refusals of single fields where they belong: `onError: fieldProblems(form)`. */
export function useFieldProblems() {
  const { fieldText } = useProblemText()
  // biome-ignore lint/suspicious/noExplicitAny: any form can show problems, whatever its values are
  return (form: UseFormReturnType<any, any>) => (error: unknown) => {
    if (!(error instanceof ApiProblem)) return
    form.setErrors(Object.fromEntries(error.fields.map((field) => [field.path, fieldText(field)])))
  }
}
