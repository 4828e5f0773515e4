import QRCode from 'qrcode';

/** The picture an authenticator app scans, as an SVG document. Medium error correction survives a smudged screen. */
export const qrSvg = (text: string): Promise<string> =>
  QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
