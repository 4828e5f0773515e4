import { Inject, Injectable } from '@nestjs/common';
import type { Subject, SubjectDirectory } from '@countersign/mfa-core';
import { addressKeyOf } from './directory/address-key.js';
import {
  CompaniesRepository,
  type Company,
  type RoleHolder,
  type TeamMember,
} from './directory/companies.repository.js';
import { PeopleRepository, type Address } from './directory/people.repository.js';
import type { CompanySide, Role } from './roles.js';

/** How each person stands, from where everybody who judges by it reads it. */
export const Standings = Symbol('Standings');

/** Who people are, for the rules of MFA and for other modules. */
@Injectable()
export class PersonDirectory implements SubjectDirectory {
  constructor(
    private readonly people: PeopleRepository,
    private readonly companies: CompaniesRepository,
    @Inject(Standings) private readonly standings: SubjectDirectory,
  ) {}

  find(personId: string): Promise<Subject | null> {
    return this.standings.find(personId);
  }

  /** However the address is spelled. */
  async findBySignInAddress(email: string): Promise<Subject | null> {
    const personId = await this.people.idBySignInAddress(addressKeyOf(email));
    return personId === null ? null : this.standings.find(personId);
  }

  /** Every known address of these people, the sign-in address first (LC-03). */
  addressesOf(...personIds: readonly string[]): Promise<Address[]> {
    return this.people.addressesOf(personIds);
  }

  /** In which language (BCP 47) and time zone (IANA; null: nobody knows) a person is told things. */
  readerOf(personId: string): Promise<{ locale: string; timeZone: string | null }> {
    return this.people.readerOf(personId);
  }

  /** Names of companies by their ids; an unknown one is left out. */
  companyNames(companyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.companies.namesOf(companyIds);
  }

  /** Companies whose name holds these words, but for who runs the portal; in the order of their names. */
  companiesNamed(name: string, limit: number): Promise<Company[]> {
    return this.companies.named(name, limit);
  }

  /** On which side a company stands; null for one that is unknown. */
  sideOf(companyId: string): Promise<CompanySide | null> {
    return this.companies.sideOf(companyId);
  }

  /** Whether the operator lets the admins of a company require MFA (POL-11). */
  isMfaPolicyAllowed(companyId: string): Promise<boolean> {
    return this.companies.isMfaPolicyAllowed(companyId);
  }

  /** Names of people by their ids; an unknown one is left out. */
  personNames(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.people.namesOf(personIds);
  }

  /** Active people who hold this role in one of these companies, in the order of their ids. */
  holdersOf(
    role: Role,
    companyIds: readonly string[],
    page?: { after: string | null; limit: number },
  ): Promise<RoleHolder[]> {
    return this.companies.holdersOf(role, companyIds, page);
  }

  /** Active or not, whoever holds one of these roles in a company, with those of them, in the order of their ids. */
  teamOf(
    companyId: string,
    roles: readonly Role[],
    page: { after: string | null; limit: number },
  ): Promise<TeamMember[]> {
    return this.companies.teamOf(companyId, roles, page);
  }

  /**
   * Until the unit of work ends, nobody else changes the roles of these people, or acts by a role of theirs. Before any
   * role of one of them is locked.
   */
  lockPeople(...personIds: readonly string[]): Promise<void> {
    return this.companies.lockPeople(personIds);
  }

  /**
   * The roles an active person holds in a company at this moment, held fast until the unit of work ends: for the moment
   * at which an act executes (DC-04, SU-11). Throws outside a unit of work, where the answer could be stale at once.
   */
  lockRoles(personId: string, companyId: string): Promise<Role[]> {
    return this.companies.lockRoles(personId, companyId);
  }
}
