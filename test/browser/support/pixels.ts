import { Resvg } from '@resvg/resvg-js';

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue, opacity, row by row. */
  data: Uint8ClampedArray;
}

/** Where the header of a PNG says how large it is. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** What a screenshot shows. It is decoded by the library that draws our QR codes for tests: as a picture in a picture. */
export function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(WIDTH_AT), png.readUInt32BE(HEIGHT_AT)];
  const size = `width="${width}" height="${height}"`;
  const picture = `<image ${size} href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${picture}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, data: new Uint8ClampedArray(pixels) };
}
