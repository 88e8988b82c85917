import { accentsFor } from '#branding.ts'
import { Each } from './Each.ts'
import { MailPieceView } from './MailPieceView.tsx'
import { Layout, Paragraph } from './MailPrimitives.tsx'
import type { MailContent } from './mailContent.ts'
import { base, cell, hairline, headStyle } from './mailStyle.ts'

export function MailDocument({ content }: { content: MailContent }) {
  const { language, subject, from, pieces, closing = [], signature, foot } = content
  const accents = accentsFor(content.branding)
  const accent = accents.light.colour
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{headStyle(accents.dark)}</style>
      </head>
      <body className="page" style={{ margin: 0, padding: 0, background: '#f4f6f5' }}>
        <Layout>
          <tr>
            <td align="center" style={{ padding: '16px 0' }}>
              <table
                role="presentation"
                width="100%"
                cellPadding={0}
                cellSpacing={0}
                className="sheet"
                style={{ maxWidth: 600, background: '#ffffff', borderRadius: 8 }}
              >
                <tbody>
                  <tr>
                    <td className="sheet-cell" style={{ ...base, ...cell, padding: '28px 32px' }}>
                      <div
                        className="accent line"
                        style={{
                          fontWeight: 600,
                          color: accent,
                          borderBottom: `1px solid ${hairline}`,
                          paddingBottom: 10,
                          marginBottom: 18,
                        }}
                      >
                        {from}
                      </div>
                      <Each of={pieces}>
                        {(piece) => <MailPieceView piece={piece} accent={accents.light} />}
                      </Each>
                      <Closing closing={closing} signature={signature} foot={foot} />
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
          </tr>
        </Layout>
      </body>
    </html>
  )
}

function Closing({
  closing,
  signature,
  foot,
}: Required<Pick<MailContent, 'closing' | 'signature' | 'foot'>>) {
  return (
    <div className="line" style={{ borderTop: `1px solid ${hairline}`, marginTop: 22, paddingTop: 14 }}>
      <Each of={closing}>{(text) => <Paragraph>{text}</Paragraph>}</Each>
      {signature.length > 0 && (
        <Paragraph>
          <Each of={signature}>
            {(line) => (
              <span>
                {line}
                <br />
              </span>
            )}
          </Each>
        </Paragraph>
      )}
      <Each of={foot}>{(line) => <Paragraph quiet>{line}</Paragraph>}</Each>
    </div>
  )
}
