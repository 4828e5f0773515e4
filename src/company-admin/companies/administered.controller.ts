import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { companiesWithOne, policyAdmins } from '../rights.js';
import { AdministeredCompanyList } from './administered.dto.js';

/** Which companies somebody administers: what `companyId` may be elsewhere, and which of two rights lacks (POL-02). */
@ApiTags('company directory')
@Controller('v1/company/companies')
export class AdministeredController {
  constructor(private readonly directory: PersonDirectory) {}

  @Get()
  @SignedIn(...policyAdmins)
  @ApiOperation({ summary: 'The companies you administer, and with which rights' })
  @ApiOkResponse({ type: AdministeredCompanyList })
  async list(@CurrentUser() { grants }: UserPrincipal): Promise<AdministeredCompanyList> {
    const companies = companiesWithOne({ grants }, policyAdmins);
    const names = await this.directory.companyNames(companies);
    const items = companies.map((companyId) => ({
      companyId,
      name: names.get(companyId) ?? '',
      roles: policyAdmins.filter((role) =>
        grants.some((grant) => grant.companyId === companyId && grant.role === role),
      ),
    }));
    return { items: items.sort((one, other) => one.name.localeCompare(other.name)) };
  }
}
