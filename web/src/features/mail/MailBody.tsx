import { SegmentedControl } from '@mantine/core'
import type { mailDetail } from '@rytm/contract/mail.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import classes from './Outbox.module.css'

type Content = NonNullable<z.infer<typeof mailDetail>['content']>

/** The mail as its reader gets it; a sandbox without scripts, because its words came from people. */
export function MailBody({ content }: { content: Content }) {
  const { t } = useTranslation('mail')
  const [view, setView] = useState('html')
  const files = content.attachments.map(({ filename }) => filename).join(', ')
  return (
    <>
      {files && (
        <p>
          {t('attachments')}: {files}
        </p>
      )}
      <SegmentedControl
        value={view}
        onChange={setView}
        data={[
          { value: 'html', label: t('view_html') },
          { value: 'text', label: t('view_text') },
        ]}
      />
      {view === 'html' ? (
        <iframe className={classes.frame} title={t('preview')} sandbox="" srcDoc={content.html} />
      ) : (
        <pre className={classes.text}>{content.text}</pre>
      )}
    </>
  )
}
