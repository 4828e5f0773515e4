import type { Standing } from '../policy/standing.js';

/** What MFA needs to know of a person; who they are otherwise is the application's affair. */
export interface Subject extends Standing {
  personId: string;
  /** The name an authenticator app shows, usually the sign-in address. */
  accountName: string;
  active: boolean;
}

export interface SubjectDirectory {
  find(personId: string): Promise<Subject | null>;
}
export const SubjectDirectory = Symbol('SubjectDirectory');
