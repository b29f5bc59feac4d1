// A picture as pixels: the browser draws the SVG, with the font that it carries, on a canvas.

import { ok, type Result, refuse } from '../model/result'

/** Browsers draw no canvas with a longer side, and none with more pixels in all; Chromium and Safari have the least. */
const longestSide = 16_384
const mostPixels = 268_435_456

const counted = (pixels: number): string => String(Math.round(pixels)).replace(/\B(?=(\d{3})+$)/g, ',')

/** What is wrong with a PNG of this size, in words; `null` when browsers can draw it. */
export function tooLarge(width: number, height: number): string | null {
  if (width <= longestSide && height <= longestSide && width * height <= mostPixels) return null
  return `A PNG of ${counted(width)} × ${counted(height)} pixels is more than browsers draw (${counted(longestSide)} on the longer side). SVG and PDF have no such limit; a part of the map is smaller.`
}

async function loaded(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = url
  // The picture stays decoded after its address is gone.
  await image.decode().finally(() => URL.revokeObjectURL(url))
  return image
}

/** The SVG as a PNG with `scale` pixels for each of its units; what went wrong in words where it cannot be drawn. */
export async function drawPng(svg: string, scale: number): Promise<Result<Blob>> {
  const image = await loaded(svg)
  const canvas = document.createElement('canvas')
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  const wrong = tooLarge(width, height)
  if (wrong) return refuse('', wrong)
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'))
  return blob
    ? ok(blob)
    : refuse(
        '',
        `This browser has no room for a PNG of ${counted(width)} × ${counted(height)} pixels. Take the SVG or the PDF.`,
      )
}
