import { Fieldset, NativeSelect, TextInput } from '@mantine/core'
import { legalBases, sourceKinds } from '@rytm/domain/candidates/privacyNotice.ts'
import { stages } from '@rytm/domain/evidence/stages.ts'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useWord } from '#platform/format.ts'
import classes from './PeopleList.module.css'
import type { CommonFields } from './usePeopleList.ts'

interface Props {
  fields: CommonFields
  onChange: (part: Partial<CommonFields>) => void
}

/** Nobody comes to a client by a list: the first four stages only. */
const offered = stages.slice(0, 4)

export function PeopleListCommon({ fields, onChange }: Props) {
  const { t } = useTranslation(['candidateList', 'candidateCard'])
  const word = useWord()
  const input = (name: keyof CommonFields) => ({
    value: fields[name],
    onChange: (event: FormEvent<HTMLInputElement | HTMLSelectElement>) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  const unknown = { value: '', label: t('candidateCard:origin.unknown') }
  return (
    <Fieldset legend={t('candidateList:for_all')} variant="unstyled">
      <div className={classes.common}>
        <NativeSelect
          {...input('stage')}
          label={t('candidateList:stage')}
          data={offered.map((value) => ({ value, label: word(`stage.${value}`) }))}
        />
        <NativeSelect
          {...input('sourceKind')}
          label={t('candidateCard:origin.source_kind')}
          data={[
            unknown,
            ...sourceKinds.map((value) => ({ value, label: t(`candidateCard:source_kind.${value}`) })),
          ]}
        />
        <TextInput
          {...input('source')}
          label={t('candidateCard:origin.source')}
          placeholder={t('candidateCard:origin.source_hint')}
          maxLength={200}
        />
        <NativeSelect
          {...input('legalBasis')}
          label={t('candidateCard:origin.legal_basis')}
          data={[
            unknown,
            ...legalBases.map((value) => ({ value, label: t(`candidateCard:legal_basis.${value}`) })),
          ]}
        />
      </div>
    </Fieldset>
  )
}
