import { Anchor, Button } from '@mantine/core'
import { periodText } from '@rytm/contract/presentation/carePresentation.ts'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#platform/i18n.ts'
import { useMay, useSession } from '#platform/session.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import classes from './CareRecord.module.css'
import { type CareSearch, fileUrls, recordQuery } from './careSearch.ts'
import { RecordFilters, type Whose } from './RecordFilters.tsx'
import { RecordView } from './RecordView.tsx'

/** How well we kept what we owed: of the agency, a client or a person. A consultant finds the own one. */
export function CareRecordPage({ search: asked }: { search: CareSearch }) {
  const { t } = useTranslation('care')
  const session = useSession()
  const mayChoose = useMay('care.read')
  const ownId = session.member?.id
  const search = mayChoose ? asked : { ...asked, clientId: undefined, memberId: asked.memberId ?? ownId }
  const [whose, setWhose] = useState<Whose>(
    search.memberId ? 'member' : search.clientId ? 'client' : 'agency',
  )
  const isChosen = whose === 'agency' || search.clientId !== undefined || search.memberId !== undefined
  const hasDates = search.period !== 'custom' || (search.from !== undefined && search.to !== undefined)
  const isOwn = search.memberId !== undefined && search.memberId === ownId
  const back = (
    <Anchor component={Link} to="/care">
      {t('back')}
    </Anchor>
  )
  return (
    <>
      <PageHeader
        above={mayChoose && back}
        title={t(isOwn ? 'record.own_title' : 'record.title')}
        subtitle={<Subtitle search={search} enabled={isChosen && hasDates} />}
        actions={isChosen && hasDates && <Files search={search} />}
      />
      <RecordFilters search={search} mayChoose={mayChoose} whose={whose} onWhose={setWhose} />
      {!isChosen && <p className={classes.quiet}>{t('record.choose_whose')}</p>}
      {isChosen && !hasDates && <p className={classes.quiet}>{t('record.choose_dates')}</p>}
      {isChosen && hasDates && <Content search={search} />}
    </>
  )
}

function Subtitle({ search, enabled }: { search: CareSearch; enabled: boolean }) {
  const { t } = useTranslation('care')
  const language = useLanguage()
  const { data } = useQuery({ ...recordQuery(search), enabled })
  if (!data) return null
  return t('record.subtitle', {
    name: data.scope.name,
    period: periodText({ period: data.period, language }),
  })
}

function Files({ search }: { search: CareSearch }) {
  const { t } = useTranslation('care')
  const { csv, pdf } = fileUrls({ search, language: useLanguage() })
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t('record.print')}
      </Button>
      {(['csv', 'pdf'] as const).map((form) => (
        <Button
          key={form}
          component="a"
          variant="default"
          href={{ csv, pdf }[form]}
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        >
          {t(`record.${form}`)}
        </Button>
      ))}
    </>
  )
}

function Content({ search }: { search: CareSearch }) {
  const record = useQuery({ ...recordQuery(search), placeholderData: keepPreviousData })
  if (record.isPending) return <LoadingSkeleton shape="list" />
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />
  return <RecordView record={record.data} />
}
