/** One role of one person in one company. */
export interface RoleGrant {
  role: string;
  companyId: string;
}

/** What MFA needs to know of a person; who they are otherwise is the application's affair. */
export interface Subject {
  personId: string;
  /** The name an authenticator app shows, usually the sign-in address. */
  accountName: string;
  active: boolean;
  grants: readonly RoleGrant[];
}

export interface SubjectDirectory {
  find(personId: string): Promise<Subject | null>;
}
export const SubjectDirectory = Symbol('SubjectDirectory');
