import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, PaymentsArea, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { companiesOf, payorRoles } from '../rights.js';
import { OwnCompanyList } from './companies.dto.js';

@ApiTags('payor')
@Controller('v1/payor/companies')
@PaymentsArea()
export class CompaniesController {
  constructor(private readonly directory: PersonDirectory) {}

  @Get()
  @SignedIn(...payorRoles)
  @ApiOperation({ summary: 'The companies that the caller pays for, to choose between by `companyId`' })
  @ApiOkResponse({ type: OwnCompanyList })
  async list(@CurrentUser() user: UserPrincipal): Promise<OwnCompanyList> {
    const names = await this.directory.companyNames(companiesOf(user, payorRoles));
    const items = [...names].map(([id, name]) => ({
      ...{ id, name },
      roles: payorRoles.filter((role) => companiesOf(user, [role]).includes(id)),
    }));
    return { items: items.sort((one, other) => one.name.localeCompare(other.name, 'en')) };
  }
}
