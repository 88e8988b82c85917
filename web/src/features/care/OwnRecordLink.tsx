import { Button, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import care from './Care.module.css'

/** From the account: everybody may read what is recorded about them. */
export function OwnRecordLink({ memberId }: { memberId: string }) {
  const { t } = useTranslation('care')
  return (
    <section>
      <Title order={2} size="h3" className={care.heading}>
        {t('record.account_title')}
      </Title>
      <p>{t('record.account_text')}</p>
      <Button
        variant="default"
        mt="md"
        renderRoot={(props) => <Link to="/care/record" search={{ memberId }} {...props} />}
      >
        {t('record.account_link')}
      </Button>
    </section>
  )
}
