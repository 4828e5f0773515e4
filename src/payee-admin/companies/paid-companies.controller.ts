import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { companiesOf, payeeAdmin } from '../rights.js';
import { PaidCompanyList } from './paid-company.dto.js';

/** What `companyId` may be elsewhere on this side, by name. */
@ApiTags('payee admins')
@Controller('v1/payee-admin/companies')
export class PaidCompaniesController {
  constructor(private readonly directory: PersonDirectory) {}

  @Get()
  @SignedIn(payeeAdmin)
  @ApiOperation({ summary: 'The companies in which you are a payee admin' })
  @ApiOkResponse({ type: PaidCompanyList })
  async list(@CurrentUser() user: UserPrincipal): Promise<PaidCompanyList> {
    const names = await this.directory.companyNames(companiesOf(user));
    const items = [...names].map(([companyId, name]) => ({ companyId, name }));
    return { items: items.sort((one, other) => one.name.localeCompare(other.name)) };
  }
}
