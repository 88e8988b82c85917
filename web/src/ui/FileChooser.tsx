import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { useRef } from 'react'

interface Props extends Pick<ButtonProps, 'size'> {
  label: string
  /** What stands on the button where the label is longer. */
  text?: string
  title?: string
  accept: string
  busy: boolean
  onChoose: (file: File) => void
}

/** The same file can be chosen twice in a row: after a mistake was mended in it. */
export function FileChooser({ label, text = label, title, accept, busy, onChoose, size }: Props) {
  const forget = useRef<() => void>(null)
  const take = (file: File | null) => {
    forget.current?.()
    if (file) onChoose(file)
  }
  return (
    <FileButton resetRef={forget} accept={accept} inputProps={{ 'aria-label': label }} onChange={take}>
      {(props) => (
        <Button
          {...props}
          {...(size && { size })}
          variant="default"
          loading={busy}
          aria-label={label}
          title={title}
        >
          {text}
        </Button>
      )}
    </FileButton>
  )
}
