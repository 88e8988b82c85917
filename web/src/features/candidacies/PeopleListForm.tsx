import { Button, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { longestList, mostPeople } from '@rytm/domain/candidates/peopleList.ts'
import { useTranslation } from 'react-i18next'
import { FormErrors } from '#ui/FormErrors.tsx'
import { PeopleListCommon } from './PeopleListCommon.tsx'
import { PeopleListFile } from './PeopleListFile.tsx'
import type { Kind, PeopleListState } from './usePeopleList.ts'

export function PeopleListForm({ list, projectId }: { list: PeopleListState; projectId: string }) {
  const { t } = useTranslation('candidateList')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        list.check()
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('from')}
          value={list.kind}
          data={[
            { value: 'paste', label: t('paste') },
            { value: 'file', label: t('file') },
          ]}
          onChange={(kind) => list.setKind(kind as Kind)}
        />
        {list.kind === 'paste' ? (
          <Textarea
            autosize
            minRows={6}
            maxRows={16}
            maxLength={longestList}
            label={t('text')}
            description={t('text_hint', { most: mostPeople })}
            value={list.text}
            onChange={(event) => list.setText(event.currentTarget.value)}
          />
        ) : (
          <PeopleListFile projectId={projectId} table={list.table} onTable={list.setTable} />
        )}
        <PeopleListCommon fields={list.common} onChange={list.change} />
        <FormErrors error={list.error} />
        <Button type="submit" disabled={!list.isReady} loading={list.isBusy}>
          {t('check')}
        </Button>
      </Stack>
    </form>
  )
}
