import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { PAGE_SIZE, pageOf, readCursor } from '../../../wire/cursor.js';
import { companyMeantByOne, directoryAdmins, policyAdmins } from '../../rights.js';
import { InvitationsQuery, OfCompany, OpenInvitationList } from '../directory.dto.js';
import { CompanyInvitations } from './company-invitations.js';

@ApiTags('company directory')
@Controller('v1/company/invitations')
export class CompanyInvitationsController {
  constructor(private readonly invitations: CompanyInvitations) {}

  @Get()
  @SignedIn(...policyAdmins)
  @ApiOperation({
    summary: 'Who was invited and has not answered',
    description: 'People who had an account. Whoever was new belongs to the company from the start.',
  })
  @ApiOkResponse({ type: OpenInvitationList })
  async list(
    @Query() { companyId: wanted, after }: InvitationsQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<OpenInvitationList> {
    const companyId = companyMeantByOne(user, wanted, policyAdmins);
    const found = await this.invitations.page(companyId, { after: readCursor(after), limit: PAGE_SIZE + 1 });
    const { items, next } = pageOf(
      found.map((one) => ({ ...one, id: one.personId })),
      PAGE_SIZE,
    );
    return {
      items: items.map(({ personId, email, invitedAt }) => ({
        ...{ personId, email, invitedAt: invitedAt.toISOString() },
      })),
      next,
    };
  }

  @Delete(':personId')
  @HttpCode(204)
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: directoryAdmins })
  @ApiOperation({ summary: 'Take an invitation back: it can be accepted no more' })
  @ApiNoContentResponse()
  withdraw(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Query() { companyId }: OfCompany,
    @CurrentUser() user: UserPrincipal,
  ): Promise<void> {
    return this.invitations.withdraw(user, { companyId, personId });
  }
}
