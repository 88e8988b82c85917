import { describe, expect, it } from 'vitest'
import { fileFormat } from '#platform/files/fileFormat.ts'
import { docxFile, macroFile, odtFile, pdfFile, pngFile, sheetFile, zipOf } from '#testing/fileSamples.ts'

describe('a file is known by its content', () => {
  it.each<[string, Buffer, string | undefined]>([
    ['a PDF', pdfFile, 'pdf'],
    ['a Word document', docxFile, 'docx'],
    ['a text document of LibreOffice', odtFile, 'odt'],
    ['a PNG', pngFile, 'png'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'jpg'],
    ['nothing at all', Buffer.alloc(0), undefined],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), undefined],
    ['a picture that is text', Buffer.from('<svg onload="x"/>'), undefined],
    ['a program', Buffer.from('4d5a90000300', 'hex'), undefined],
    ['a PDF that is cut off', pdfFile.subarray(0, 30), undefined],
    ['a page in front of a PDF', Buffer.concat([Buffer.from('<html>'), pdfFile]), undefined],
    ['a picture that is cut off', pngFile.subarray(0, 40), undefined],
    ['a document with macros', macroFile, undefined],
    ['a spreadsheet', sheetFile, undefined],
    ['any archive', zipOf({ 'a.txt': 'a' }), undefined],
    ['an archive that is cut off', docxFile.subarray(0, 60), undefined],
    ['an archive of a few bytes', Buffer.from('PK\u0003\u0004'), undefined],
  ])('%s', (_name, content, expected) => {
    expect(fileFormat(content)).toBe(expected)
  })
})
