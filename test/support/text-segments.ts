const BASIC = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const TWICE = /[\^{}\\[~\]|€]/g;

/** How many texts a vendor charges for one (GSM 03.38, 3GPP TS 23.040). */
export function segmentsOf(text: string): number {
  const [length, one, several] = BASIC.test(text)
    ? [text.length + (text.match(TWICE)?.length ?? 0), 160, 153]
    : [text.length, 70, 67];
  return length <= one ? 1 : Math.ceil(length / several);
}
