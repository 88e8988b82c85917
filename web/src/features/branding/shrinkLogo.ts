import { logoFit } from './logoFit.ts'

/**
 * Draws a large logo smaller before it is sent, so that pages for phones can show it. What the browser can't read goes
 * as it is: whether it is a picture is the server's to say.
 */
export async function shrinkLogo(file: File): Promise<File> {
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return file
  const size = logoFit({ width: bitmap.width, height: bitmap.height, bytes: file.size })
  const drawn = size && (await draw(bitmap, size))
  bitmap.close()
  return drawn && drawn.size < file.size ? new File([drawn], 'logo.png', { type: 'image/png' }) : file
}

function draw(bitmap: ImageBitmap, { width, height }: { width: number; height: number }) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  return new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
}
