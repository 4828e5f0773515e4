import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';

/** Reads a QR picture as a phone does: drawn to pixels, then found and decoded. Throws when no code is in it. */
export function scanQrSvg(svg: string): string {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: 360 },
    background: '#ffffff',
    font: { loadSystemFonts: false },
  }).render();
  const read = jsQR.default(new Uint8ClampedArray(picture.pixels), picture.width, picture.height);
  if (!read) throw new Error('no QR code can be read in the picture');
  return read.data;
}
