import { TextInput } from '@mantine/core'
import type { ReportParts } from '@rytm/contract/reports.ts'
import { useTranslation } from 'react-i18next'
import { NothingOrList } from './NothingOrList.tsx'

type Need = NonNullable<ReportParts['needs']>[number]

interface Props {
  value: Need[] | null
  onChange: (needs: Need[]) => void
}

const blank: Need = { text: '', by: null }

/** Somebody says "nothing", or says what and by when. */
export function NeedsField({ value, onChange }: Props) {
  const { t } = useTranslation('reports')
  const words = {
    label: t('parts.needs'),
    nothing: t('parts.needs_nothing'),
    something: t('parts.needs_something'),
    add: t('parts.add_need'),
  }
  return (
    <NothingOrList
      id="part-needs"
      words={words}
      value={value}
      blank={blank}
      onChange={onChange}
      removeLabel={({ text }, number) => t('parts.remove_need', { text: text || number })}
    >
      {({ item, number, change }) => (
        <>
          <TextInput
            aria-label={`${t('parts.need')} ${number}`}
            placeholder={t('parts.need_placeholder')}
            maxLength={500}
            value={item.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={`${t('parts.need_by')} ${number}`}
            value={item.by ?? ''}
            onChange={(event) => change({ by: event.currentTarget.value || null })}
          />
        </>
      )}
    </NothingOrList>
  )
}
