import type { Accent } from '@rytm/domain/branding/accents.ts'
import { Each } from './Each.ts'
import { MailBlock } from './MailBlock.tsx'
import { Layout, Paragraph } from './MailPrimitives.tsx'
import type { MailPiece } from './mailContent.ts'
import { cell, healthColours, ink, quiet, small, tint } from './mailStyle.ts'

export function MailPieceView({ piece, accent }: { piece: MailPiece; accent: Accent }) {
  if (piece.kind === 'paragraph') return <Paragraph quiet={piece.quiet}>{piece.text}</Paragraph>
  if (piece.kind === 'title') return <Title text={piece.text} aside={piece.aside} />
  if (piece.kind === 'heading') return <Heading text={piece.text} aside={piece.aside} accent={accent} />
  if (piece.kind === 'health') return <HealthStrip piece={piece} />
  if (piece.kind === 'outcome') return <Outcome text={piece.text} aside={piece.aside} accent={accent} />
  if (piece.kind === 'facts') return <Facts piece={piece} />
  if (piece.kind === 'block') return <MailBlock block={piece.block} accent={accent} />
  if (piece.kind === 'code') return <Code code={piece.code} />
  return <Button label={piece.label} url={piece.url} accent={accent} />
}

function Title({ text, aside }: { text: string; aside: string }) {
  return (
    <>
      <h1 className="ink" style={{ fontSize: 24, lineHeight: '30px', margin: '10px 0 2px' }}>
        {text}
      </h1>
      <Paragraph quiet>{aside}</Paragraph>
    </>
  )
}

function Heading({ text, aside, accent }: { text: string; aside?: string; accent: Accent }) {
  return (
    <h2
      className="accent"
      style={{ fontSize: 15, fontWeight: 600, color: accent.colour, margin: '22px 0 6px' }}
    >
      {text}
      {aside !== undefined && (
        <span className="quiet" style={{ fontWeight: 400, color: quiet }}>
          {' '}
          {aside}
        </span>
      )}
    </h2>
  )
}

function HealthStrip({ piece }: { piece: Extract<MailPiece, { kind: 'health' }> }) {
  const { health, week, sentence } = piece
  return (
    <Layout style={{ marginBottom: 16 }}>
      <tr>
        <td className="tint" style={{ ...cell, background: tint, padding: '12px 14px', borderRadius: 6 }}>
          <HealthLine health={health} week={week} />
          <div className="ink" style={{ color: ink, paddingTop: 4 }}>
            {sentence}
          </div>
        </td>
      </tr>
    </Layout>
  )
}

function HealthLine({ health, week }: Pick<Extract<MailPiece, { kind: 'health' }>, 'health' | 'week'>) {
  const aside = { fontWeight: 400, color: quiet }
  if (health === null)
    return (
      <div className="quiet" style={aside}>
        {week}
      </div>
    )
  return (
    <div className={`health-${health.state}`} style={{ fontWeight: 600, color: healthColours[health.state] }}>
      <span aria-hidden="true">{health.mark}</span> {health.word}
      <span className="quiet" style={aside}>
        {' · '}
        {week}
      </span>
    </div>
  )
}

/** How a project ended: no traffic light, an end is neither. */
function Outcome({ text, aside, accent }: { text: string; aside: string; accent: Accent }) {
  return (
    <Layout style={{ marginBottom: 16 }}>
      <tr>
        <td className="tint" style={{ ...cell, background: tint, padding: '12px 14px', borderRadius: 6 }}>
          <div className="accent" style={{ fontWeight: 600, color: accent.colour }}>
            {text}
            <span className="quiet" style={{ fontWeight: 400, color: quiet }}>
              {' · '}
              {aside}
            </span>
          </div>
        </td>
      </tr>
    </Layout>
  )
}

function Facts({ piece }: { piece: Extract<MailPiece, { kind: 'facts' }> }) {
  return (
    <Layout style={{ marginBottom: 14 }}>
      <Each of={piece.facts}>
        {(fact) => (
          <tr>
            <td
              className="quiet"
              style={{ ...cell, ...small, color: quiet, padding: '2px 14px 2px 0', width: '34%' }}
            >
              {fact.label}
            </td>
            <td className="ink" style={{ ...cell, ...small, padding: '2px 0' }}>
              {fact.value}
            </td>
          </tr>
        )}
      </Each>
    </Layout>
  )
}

function Code({ code }: { code: string }) {
  const style = {
    fontSize: 32,
    lineHeight: '40px',
    fontWeight: 600,
    letterSpacing: 6,
    margin: '4px 0 18px',
  }
  return (
    <p className="ink" style={{ ...style, fontVariantNumeric: 'tabular-nums' }}>
      {code}
    </p>
  )
}

function Button({ label, url, accent }: { label: string; url: string; accent: Accent }) {
  return (
    <p style={{ margin: '6px 0 20px' }}>
      <a
        href={url}
        style={{
          display: 'inline-block',
          padding: '11px 20px',
          background: accent.colour,
          color: accent.onColour,
          fontWeight: 600,
          borderRadius: 6,
          textDecoration: 'none',
        }}
      >
        {label}
      </a>
    </p>
  )
}
