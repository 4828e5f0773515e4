import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { Mailings } from '../../mailings/mailings.module.js';
import { companyMeantByOne, policyAdmins } from '../rights.js';
import { MailingProgressList, MailingsQuery } from './mailing-progress.dto.js';

@ApiTags('company MFA policy')
@Controller('v1/company/mailings')
export class MailingProgressController {
  constructor(private readonly mailings: Mailings) {}

  @Get()
  @SignedIn(...policyAdmins)
  @ApiOperation({
    summary: 'What the people of the company are told, and how far that has come; the newest first',
  })
  @ApiOkResponse({ type: MailingProgressList })
  async list(
    @Query() { companyId: wanted }: MailingsQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<MailingProgressList> {
    const companyId = companyMeantByOne(user, wanted, policyAdmins);
    const items = await this.mailings.progressOf(companyId);
    return {
      items: items.map(({ dueAt, startedAt, finishedAt, ...rest }) => ({
        ...rest,
        dueAt: dueAt.toISOString(),
        startedAt: startedAt?.toISOString() ?? null,
        finishedAt: finishedAt?.toISOString() ?? null,
      })),
    };
  }
}
