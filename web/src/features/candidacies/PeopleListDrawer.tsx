import { useTranslation } from 'react-i18next'
import { Drawer } from '#ui/Drawer.tsx'
import { useNotify } from '#ui/UndoNotification.tsx'
import { PeopleListCheck } from './PeopleListCheck.tsx'
import { PeopleListForm } from './PeopleListForm.tsx'
import { usePeopleList } from './usePeopleList.ts'

interface Props {
  projectId: string
  opened: boolean
  onClose: () => void
}

/** Many people at once, looked at line by line before anybody is added. */
export function PeopleListDrawer({ projectId, opened, onClose }: Props) {
  const { t } = useTranslation('candidateList')
  return (
    <Drawer opened={opened} onClose={onClose} title={t('title')} width={720}>
      <Steps projectId={projectId} onClose={onClose} />
    </Drawer>
  )
}

function Steps({ projectId, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('candidateList')
  const notify = useNotify()
  const list = usePeopleList({
    projectId,
    onAdded: ({ count, isWhole }) => {
      notify.done(t('done', { count }))
      if (isWhole) onClose()
    },
  })
  return list.lines ? (
    <PeopleListCheck list={list} lines={list.lines} />
  ) : (
    <PeopleListForm list={list} projectId={projectId} />
  )
}
