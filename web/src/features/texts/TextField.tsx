import { Button, Textarea } from '@mantine/core'
import { mostCharacters, type Variable } from '@rytm/domain/texts/letterText.ts'
import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import classes from './Texts.module.css'

interface Props {
  label: string
  description: string
  placeholder: string
  lang: string
  value: string
  onChange: (value: string) => void
  variables: readonly Variable[]
  error?: ReactNode
}

/** A text and, below it, what can be put where one is writing. */
export function TextField({ variables, value, onChange, label, ...field }: Props) {
  const { t } = useTranslation('texts')
  const input = useRef<HTMLTextAreaElement>(null)
  const insert = (name: Variable) => {
    const { current } = input
    const from = current?.selectionStart ?? value.length
    const inserted = `{${name}}`
    const rest = value.slice(current?.selectionEnd ?? value.length)
    flushSync(() => onChange(`${value.slice(0, from)}${inserted}${rest}`))
    current?.focus()
    current?.setSelectionRange(from + inserted.length, from + inserted.length)
  }
  return (
    <div>
      <Textarea
        ref={input}
        label={label}
        autosize
        minRows={3}
        maxLength={mostCharacters}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...field}
      />
      <fieldset className={classes.variables} aria-label={t('insert_into', { field: label })}>
        <legend className={classes.legend}>{t('insert')}</legend>
        {variables.map((name) => (
          <Button
            key={name}
            variant="default"
            size="compact-xs"
            title={t(`meaning.${name}`)}
            disabled={value.length + name.length + 2 > mostCharacters}
            onClick={() => insert(name)}
          >{`{${name}}`}</Button>
        ))}
      </fieldset>
    </div>
  )
}
