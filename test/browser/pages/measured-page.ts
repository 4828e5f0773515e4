/** What measure-pages.run.ts writes for the benchmark. */
export interface MeasuredPage {
  name: string;
  loads: { bytes: number; interactiveMs: number; layoutShift: number }[];
}
