import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCallLogger } from '#ui/callLogger.tsx'
import classes from './Today.module.css'
import { type Actionable, addressOf, presetOf } from './todayActions.ts'

const shared = { className: classes.main, 'data-main-action': true, size: 'compact-md' } as const

/** The one thing to do. On a phone "Call" dials; the logger waits behind it for the result. */
export function MainAction({ row, filled }: { row: Actionable; filled: boolean }) {
  const { t } = useTranslation('today')
  const logger = useCallLogger()
  const variant = filled ? 'filled' : 'default'
  const label = t(`action.${row.action}`)
  const address = addressOf(row)
  if (address)
    return (
      <Button {...shared} variant={variant} component={Link} to={address as LinkProps['to']}>
        {label}
      </Button>
    )
  const open = () => logger.open(row.project.id, presetOf(row))
  const phone = row.contact?.phone
  const dials = row.action === 'call' && phone && window.matchMedia('(pointer: coarse)').matches
  const icon = row.action === 'call' && <IconPhone size={16} stroke={1.8} aria-hidden="true" />
  if (dials)
    return (
      <Button
        {...shared}
        variant={variant}
        leftSection={icon}
        component="a"
        href={`tel:${phone.replace(/[^+\d]/g, '')}`}
        onClick={open}
      >
        {label}
      </Button>
    )
  return (
    <Button {...shared} variant={variant} leftSection={icon} onClick={open}>
      {label}
    </Button>
  )
}
