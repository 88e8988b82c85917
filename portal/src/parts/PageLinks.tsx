interface PageLinksProps {
  back: string
  backLabel: string
  pdf: string
  pdfLabel: string
}

export function PageLinks({ back, backLabel, pdf, pdfLabel }: PageLinksProps) {
  return (
    <p className="page-links no-print">
      <a href={back}>
        <span aria-hidden="true">← </span>
        {backLabel}
      </a>
      <a href={pdf}>{pdfLabel}</a>
    </p>
  )
}
