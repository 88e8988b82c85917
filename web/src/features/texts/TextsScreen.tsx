import { listTexts, type TextTemplate } from '@rytm/contract/texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#platform/i18n.ts'
import { endpointQuery, typedInto } from '#platform/queries.ts'
import { ErrorState } from '#ui/ErrorState.tsx'
import { LoadingSkeleton } from '#ui/LoadingSkeleton.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { UnsavedGuard } from '#ui/UnsavedGuard.tsx'
import { LetterPicker } from './LetterPicker.tsx'
import { TextForm } from './TextForm.tsx'
import { type LetterKey, useTextDrafts } from './useTextDrafts.ts'

/** How the agency begins and ends its letters to clients, in both languages. */
export function TextsScreen() {
  const { t } = useTranslation('texts')
  const { data, error, refetch } = useQuery({
    ...endpointQuery(listTexts),
    ...typedInto,
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {data && <Letters items={data.items} />}
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingSkeleton shape="list" />)}
    </>
  )
}

function Letters({ items }: { items: readonly TextTemplate[] }) {
  const [chosen, setChosen] = useState<LetterKey>({ letter: 'weekly_report', language: useLanguage() })
  const drafts = useTextDrafts(items)
  const item = items.find(({ letter, language }) => letter === chosen.letter && language === chosen.language)
  return (
    <>
      <LetterPicker chosen={chosen} onChoose={setChosen} unsaved={drafts.unsaved} />
      {item && (
        <TextForm
          key={`${item.letter} ${item.language}`}
          item={item}
          wording={drafts.wordingOf(item)}
          isDirty={drafts.unsaved.includes(item)}
          onType={(wording) => drafts.type(item, wording)}
          onSaved={() => drafts.drop(item)}
        />
      )}
      <UnsavedGuard active={drafts.unsaved.length > 0} />
    </>
  )
}
