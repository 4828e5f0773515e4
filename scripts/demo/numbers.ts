/** 555-0100 to 555-0199 are nobody's, in every area: they are kept for fiction (NANPA). */
const AREA_CODES = [
  ...['205', '206', '207', '208', '209', '210', '212', '213', '214', '216'],
  ...['301', '302', '303', '304', '305', '307', '308', '309', '310', '312'],
];
const NUMBERS_IN_AN_AREA = 100;
const NUMBERS_A_STORY = 4;
const SLOT_MS = 10_000;

/** As many numbers as a story needs, which no story of the last hour has used: limits count by number. */
export function freshNumbers(nowMs: number): string[] {
  const first = Math.floor(nowMs / SLOT_MS) * NUMBERS_A_STORY;
  return Array.from({ length: NUMBERS_A_STORY }, (_, nth) => numberOf(first + nth));
}

function numberOf(place: number): string {
  const nth = place % AREA_CODES.length;
  const turn = Math.floor(place / AREA_CODES.length);
  // The digits that are shown as a reminder differ within a story.
  const line = (turn + nth * NUMBERS_A_STORY) % NUMBERS_IN_AN_AREA;
  return `+1${AREA_CODES[nth] ?? ''}55501${String(line).padStart(2, '0')}`;
}
