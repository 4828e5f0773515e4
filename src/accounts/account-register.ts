import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, UnitOfWork } from '@countersign/mfa-core';
import { CompaniesRepository } from './directory/companies.repository.js';
import { PeopleRepository } from './directory/people.repository.js';
import { PasswordHasher } from './password/password-hasher.js';
import { PasswordPolicy } from './password/password-policy.js';
import { PasswordsRepository } from './password/passwords.repository.js';
import { isOnSide, roleAgainst, type CompanySide, type Role } from './roles.js';

/** Enters people, companies and roles. There are none by default (AR-07). */
@Injectable()
export class AccountRegister {
  constructor(
    private readonly people: PeopleRepository,
    private readonly companies: CompaniesRepository,
    private readonly passwords: PasswordsRepository,
    private readonly hasher: PasswordHasher,
    private readonly policy: PasswordPolicy,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Returns the person's id. Without a password they set one by the link of a password reset.
   * @throws AddressTaken when the address signs in somebody else, and an Error when the password may not be used.
   */
  async createPerson(person: {
    name: string;
    email: string;
    password?: string;
    /** BCP 47; en-US where none is given. */
    locale?: string;
    /** IANA. */
    timeZone?: string;
    addressVerified?: boolean;
  }): Promise<string> {
    const { name, email, password, locale = 'en-US', addressVerified = false } = person;
    const timeZone = person.timeZone ?? null;
    const [error] = password === undefined ? [] : this.policy.check(password, [name, email]);
    if (error) throw new Error(`The password of ${name} may not be used. ${error.detail}`);
    const phc = password === undefined ? null : await this.hasher.hash(password);
    const id = this.ids.next();
    const now = this.clock.now();
    const verifiedAt = addressVerified ? now : null;
    await this.unitOfWork.run(async () => {
      const signInAddress = { id: this.ids.next(), address: email, verifiedAt };
      await this.people.add({ id, name, locale, timeZone, now, signInAddress });
      if (phc !== null) await this.passwords.set(id, phc, now);
    });
    return id;
  }

  /** A further address at which the person is told what happens (LC-03). Returns its id. */
  async addAddress(personId: string, address: string): Promise<string> {
    const id = this.ids.next();
    await this.people.addAddress({ id, personId, address, isSignIn: false, verifiedAt: null });
    return id;
  }

  /** Someone inactive cannot sign in, and their sessions are refused within a second (SE-07). */
  setActive(personId: string, active: boolean): Promise<void> {
    return this.people.setActive(personId, active);
  }

  async createCompany(company: { name: string; side: CompanySide }): Promise<string> {
    const id = this.ids.next();
    await this.companies.add({ ...company, id, now: this.clock.now() });
    return id;
  }

  /** The operator lets the admins of a company require MFA, or no longer (POL-11). False: there is no such company. */
  allowMfaPolicy(companyId: string, allowed: boolean): Promise<boolean> {
    return this.companies.allowMfaPolicy(companyId, allowed);
  }

  /** Throws for a role that the company's side does not have, or that another role of the person forbids. */
  async addMembership(membership: { personId: string; companyId: string; role: Role }): Promise<void> {
    const { personId, companyId, role } = membership;
    await this.unitOfWork.run(async () => {
      if (!(await this.companies.lockPerson(personId))) throw new Error(`There is no person ${personId}.`);
      const side = await this.companies.sideOf(companyId);
      if (side === null || !isOnSide(role, side)) throw new Error(`${role} is no role of this company.`);
      const forbidding = roleAgainst(await this.companies.rolesOf(personId), role);
      if (forbidding) throw new Error(`A ${forbidding} cannot be a ${role} too.`);
      await this.companies.addMembership(membership);
    });
  }

  /** True if the person had the role. */
  removeMembership(membership: { personId: string; companyId: string; role: Role }): Promise<boolean> {
    return this.companies.removeMembership(membership);
  }
}
