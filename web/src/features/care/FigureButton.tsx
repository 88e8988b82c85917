import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Care.module.css'
import type { AskedFigure, ShowFigure } from './careFigure.ts'

interface Props {
  asked: AskedFigure
  /** Nothing stands behind a zero: it is a number and no button. */
  count: number
  onShow: ShowFigure
  children?: ReactNode
}

/** A figure that opens what it is made of. */
export function FigureButton({ asked, count, onShow, children = count }: Props) {
  const { t } = useTranslation('care')
  if (count === 0) return <span className={classes.zero}>{children}</span>
  return (
    <UnstyledButton
      className={classes.figure}
      onClick={() => onShow(asked)}
      title={`${asked.about}: ${t(`rows.title.${asked.figure}`)}`}
    >
      {children}
    </UnstyledButton>
  )
}
