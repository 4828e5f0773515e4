import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Delegated, PaymentsArea, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';
import { approvers } from '../rights.js';
import { ChangePage, HistoryQuery } from './history.dto.js';
import { ReadHistory } from './read-history.js';

@ApiTags('payor')
@Controller('v1/payor/history')
@PaymentsArea()
@Delegated()
export class HistoryController {
  constructor(private readonly history: ReadHistory) {}

  @Get()
  @SignedIn(...approvers)
  @ApiOperation({
    summary:
      'Who changed what in one company: team, accounts, rules, the switch. Approvers of accounts see the history of those alone',
  })
  @ApiOkResponse({ type: ChangePage })
  list(@Query() query: HistoryQuery, @CurrentUser() user: UserPrincipal): Promise<ChangePage> {
    return this.history.page(user, query);
  }
}
