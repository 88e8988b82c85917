import { SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './ColorSchemeSwitch.module.css'

const schemes = [
  { value: 'auto', Icon: IconDeviceDesktop },
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
] as const

export function ColorSchemeSwitch() {
  const { t } = useTranslation('ui')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const label = (value: (typeof schemes)[number]['value'], Icon: typeof IconSun) => (
    <span className={classes.choice} title={t(`scheme.${value}`)}>
      <Icon size={16} stroke={1.5} aria-hidden="true" />
      <VisuallyHidden>{t(`scheme.${value}`)}</VisuallyHidden>
    </span>
  )
  return (
    <SegmentedControl
      aria-label={t('scheme.label')}
      size="xs"
      value={colorScheme}
      onChange={setColorScheme}
      data={schemes.map(({ value, Icon }) => ({ value, label: label(value, Icon) }))}
    />
  )
}
