/** The time in which a person may not countersign money, after recovery, reset or a change of method (RC-09, AR-05). */
export interface CoolingOffStore {
  /** Never shortens a cooling-off that is already running. */
  start(personId: string, until: Date): Promise<void>;
  until(personId: string, now: Date): Promise<Date | null>;
}
export const CoolingOffStore = Symbol('CoolingOffStore');
