import { NativeSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { getClient, listClients } from '@rytm/contract/clients.ts'
import { listMembers } from '@rytm/contract/people.members.ts'
import { type CarePeriod, carePeriods } from '@rytm/domain/commitments/carePeriod.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endpointQuery } from '#platform/queries.ts'
import classes from './CareRecord.module.css'
import type { CareSearch } from './careSearch.ts'

interface Props {
  search: CareSearch
  /** A consultant has one record: the own one. */
  mayChoose: boolean
  whose: Whose
  onWhose: (whose: Whose) => void
}

export type Whose = 'agency' | 'client' | 'member'

export function RecordFilters({ search, mayChoose, whose, onWhose }: Props) {
  return (
    <div className={classes.filters}>
      {mayChoose && <WhoseFields search={search} whose={whose} onWhose={onWhose} />}
      <PeriodFields search={search} />
    </div>
  )
}

function useSearchChange(search: CareSearch) {
  const navigate = useNavigate()
  return (change: Partial<CareSearch>) =>
    void navigate({ to: '/care/record', search: { ...search, ...change }, replace: true })
}

function WhoseFields({ search, whose, onWhose }: Omit<Props, 'mayChoose'>) {
  const { t } = useTranslation('care')
  const change = useSearchChange(search)
  const { data } = useQuery(endpointQuery(listMembers))
  return (
    <>
      <NativeSelect
        label={t('record.whose')}
        value={whose}
        data={[
          { value: 'agency', label: t('record.agency') },
          { value: 'client', label: t('record.of_client') },
          { value: 'member', label: t('record.of_member') },
        ]}
        onChange={(event) => {
          onWhose(event.currentTarget.value as Whose)
          change({ clientId: undefined, memberId: undefined })
        }}
      />
      {whose === 'client' && <ClientChoice search={search} />}
      {whose === 'member' && (
        <NativeSelect
          label={t('record.member')}
          value={search.memberId ?? ''}
          data={[
            { value: '', label: t('record.choose') },
            ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ memberId: event.currentTarget.value || undefined })}
        />
      )}
    </>
  )
}

function ClientChoice({ search }: { search: CareSearch }) {
  const { t } = useTranslation('care')
  const change = useSearchChange(search)
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, 200)
  const { data } = useQuery({
    ...endpointQuery(listClients, { query: { limit: 20, ...(asked && { search: asked }) } }),
    placeholderData: keepPreviousData,
  })
  const { clientId = '' } = search
  const chosen = useQuery({
    ...endpointQuery(getClient, { params: { clientId } }),
    enabled: clientId !== '',
  })
  const found = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const known = chosen.data && !found.some(({ value }) => value === clientId)
  return (
    <Select
      label={t('record.client')}
      placeholder={t('record.client_any')}
      nothingFoundMessage={t('record.client_none')}
      searchable
      data={known ? [{ value: clientId, label: chosen.data.name }, ...found] : found}
      value={clientId || null}
      onSearchChange={setTyped}
      onChange={(value) => change({ clientId: value ?? undefined })}
    />
  )
}

function PeriodFields({ search }: { search: CareSearch }) {
  const { t } = useTranslation('care')
  const change = useSearchChange(search)
  const { period = 'last_12_weeks', from, to } = search
  return (
    <>
      <NativeSelect
        label={t('record.period')}
        value={period}
        data={carePeriods.map((value) => ({ value, label: t(`record.${value}`) }))}
        onChange={(event) => change({ period: event.currentTarget.value as CarePeriod })}
      />
      {period === 'custom' && (
        <>
          <TextInput
            type="date"
            label={t('record.from')}
            value={from ?? ''}
            max={to}
            onChange={(event) => change({ from: event.currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            label={t('record.to')}
            value={to ?? ''}
            min={from}
            onChange={(event) => change({ to: event.currentTarget.value || undefined })}
          />
        </>
      )}
    </>
  )
}
