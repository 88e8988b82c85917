import { Textarea, type TextareaProps } from '@mantine/core'
import { findSensitiveText } from '@rytm/domain/evidence/sensitiveText.ts'
import { IconAlertTriangle, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './FactText.module.css'

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string
  onChange: (text: string) => void
  /** Marked in words and colour: what stands here can reach the client. */
  forClient?: boolean
}

/** Free text about a client or a candidate; warns of what the law does not let an agency keep. */
export function FactText({ value, onChange, forClient = false, ...field }: Props) {
  return (
    <div className={forClient ? classes.forClient : undefined}>
      {forClient && <ClientSees />}
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        {...field}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <TextWarnings text={value} />
    </div>
  )
}

export function ClientSees() {
  const { t } = useTranslation('facts')
  return (
    <span className={classes.sees}>
      <IconEye size={15} stroke={1.8} aria-hidden="true" />
      {t('client_sees')}
    </span>
  )
}

/** Beside a field of free text: what the law protects, why, and what to write instead. It never stands in the way. */
export function TextWarnings({ text }: { text: string }) {
  const { t } = useTranslation('facts')
  return (
    <div role="status">
      {findSensitiveText(text).map(({ kind, words }) => (
        <p key={kind} className={classes.warning}>
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden="true" />
          <span>{t(`warning.${kind}`, { words })}</span>
        </p>
      ))}
    </div>
  )
}
