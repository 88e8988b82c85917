import { Button } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface Props {
  text: string | undefined
  current: string
  onTake: (text: string) => void
  children: React.ReactNode
}

/** Offers a sentence from the facts while the field is empty; it goes into the field, never into the mail. */
export function Suggested({ text, current, onTake, children }: Props) {
  const { t } = useTranslation('reports')
  return (
    <div>
      {children}
      {text && current.trim() === '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          leftSection={<IconWand size={15} stroke={1.75} />}
          title={t('suggest_hint')}
          onClick={() => onTake(text)}
        >
          {t('suggest')}
        </Button>
      )}
    </div>
  )
}
