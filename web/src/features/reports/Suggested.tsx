import { Button } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'

interface Props {
  text: string | undefined
  current: string
  onTake: (text: string) => void
  children: ReactNode
}

/** Offers a sentence from the facts while the field is empty; it goes into the field, never into the mail. */
export function Suggested({ text, current, onTake, children }: Props) {
  const { t } = useTranslation('reports')
  const whole = useRef<HTMLDivElement>(null)
  const take = (words: string) => {
    flushSync(() => onTake(words))
    const field = whole.current?.querySelector('textarea')
    // The button is gone, and the words are there to be gone on with.
    field?.focus()
    field?.setSelectionRange(words.length, words.length)
  }
  return (
    <div ref={whole}>
      {children}
      {text && current.trim() === '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          leftSection={<IconWand size={15} stroke={1.75} />}
          title={t('suggest_hint')}
          onClick={() => take(text)}
        >
          {t('suggest')}
        </Button>
      )}
    </div>
  )
}
