import { NativeSelect, TextInput } from '@mantine/core'
import type { ClosingPartsInput } from '@rytm/contract/reports.closing.ts'
import { useTranslation } from 'react-i18next'
import { NothingOrList } from './NothingOrList.tsx'

type Point = NonNullable<ClosingPartsInput['openPoints']>[number]

interface Props {
  value: Point[] | null
  onChange: (points: Point[]) => void
}

const blank: Point = { text: '', by: 'agency' }

/** Somebody says "nothing", or says what is still owed and by whom. */
export function OpenPointsField({ value, onChange }: Props) {
  const { t } = useTranslation('closing')
  const words = {
    label: t('openPoints'),
    nothing: t('nothing'),
    something: t('something'),
    add: t('add_point'),
  }
  const sides = [
    { value: 'agency', label: t('by_agency') },
    { value: 'client', label: t('by_client') },
  ]
  return (
    <NothingOrList
      id="part-openPoints"
      words={words}
      value={value}
      blank={blank}
      onChange={onChange}
      removeLabel={({ text }, number) => t('remove_point', { text: text || number })}
    >
      {({ item, number, change }) => (
        <>
          <TextInput
            aria-label={`${t('point')} ${number}`}
            placeholder={t('point_placeholder')}
            maxLength={500}
            value={item.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={`${t('by')} ${number}`}
            value={item.by}
            onChange={(event) => change({ by: event.currentTarget.value as Point['by'] })}
            data={sides}
          />
        </>
      )}
    </NothingOrList>
  )
}
