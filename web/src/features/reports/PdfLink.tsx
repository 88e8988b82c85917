import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface Props {
  href: string
  /** Which paper, for those who do not see what stands beside it. */
  label: string
}

export function PdfLink({ href, label }: Props) {
  const { t } = useTranslation('reports')
  return (
    <Button
      component="a"
      variant="default"
      size="compact-md"
      href={href}
      leftSection={<IconDownload size={16} stroke={1.75} />}
      aria-label={label}
    >
      {t('sent.pdf')}
    </Button>
  )
}
