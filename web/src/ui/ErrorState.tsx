import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './EmptyState.tsx'
import { useProblemText } from './problemText.ts'

interface Props {
  error: unknown
  onRetry?: () => void
  /** Another way on beside "try again". */
  action?: ReactNode
  level?: 1 | 2
}

export function ErrorState({ error, onRetry, action, level = 2 }: Props) {
  const { t } = useTranslation('ui')
  const { problemText } = useProblemText()
  return (
    <div role="alert">
      <EmptyState
        level={level}
        icon={<IconCloudOff size={32} stroke={1.5} />}
        title={t('state.error_title')}
        action={
          <>
            {onRetry && (
              <Button variant="default" onClick={onRetry}>
                {t('action.retry')}
              </Button>
            )}
            {action}
          </>
        }
      >
        {problemText(error)}
      </EmptyState>
    </div>
  )
}
