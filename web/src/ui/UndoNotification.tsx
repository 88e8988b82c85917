import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import classes from './UndoNotification.module.css'

const readableMs = 8000

/** `const notify = useNotify()`: `notify.done(text)`, `notify.undoable({ text, onUndo })`. */
export function useNotify() {
  const { t } = useTranslation('ui')
  const closeButtonProps = { 'aria-label': t('action.close') }
  return {
    done: (text: string) => notifications.show({ message: text, autoClose: readableMs, closeButtonProps }),
    undoable: ({ text, onUndo }: { text: string; onUndo: () => void }) => {
      const id = notifications.show({
        autoClose: readableMs,
        closeButtonProps,
        message: (
          <UndoMessage
            text={text}
            undo={t('action.undo')}
            onUndo={() => {
              notifications.hide(id)
              onUndo()
            }}
          />
        ),
      })
    },
  }
}

function UndoMessage({ text, undo, onUndo }: { text: string; undo: string; onUndo: () => void }) {
  return (
    <div className={classes.message}>
      <span>{text}</span>
      <Button variant="subtle" size="compact-sm" onClick={onUndo}>
        {undo}
      </Button>
    </div>
  )
}
