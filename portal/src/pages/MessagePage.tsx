import type { PageProps } from '#pageProps.ts'
import { Shell } from '#parts/Shell.tsx'
import { portalWords } from '#words.ts'

export type MessageKind = 'not_found' | 'ended' | 'signed_out' | 'too_many' | 'expired_form' | 'error'

export interface MessagePageProps extends PageProps {
  message: MessageKind
  /** What a client can quote to support. */
  reference?: string
}

/** Every dead end says what happened and leaves a way on. */
export function MessagePage(props: MessagePageProps) {
  const { language, urls, message, reference } = props
  const word = portalWords(language)
  return (
    <Shell {...props} narrow>
      <h1>{word(`message.${message}.title`)}</h1>
      <p>{word(`message.${message}.text`)}</p>
      {reference !== undefined && <p className="quiet">{word('message.reference', { reference })}</p>}
      {urls.signedIn !== null && (
        <p>
          <a className="button" href={urls.signedIn.home}>
            {word('message.home')}
          </a>
        </p>
      )}
    </Shell>
  )
}
