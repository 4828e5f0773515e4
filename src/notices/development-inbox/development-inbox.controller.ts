import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Public } from '@countersign/mfa-nest';
import { InboxReply } from './development-inbox.dto.js';
import { DevelopmentInbox } from './development-inbox.js';

@ApiTags('development')
@Controller('dev/inbox')
export class DevelopmentInboxController {
  constructor(private readonly inbox: DevelopmentInbox) {}

  @Get()
  @Public('Development only: shows local messages, and does not exist in production.')
  @ApiOperation({ summary: 'The newest 100 mails and texts to anyone, where neither are sent' })
  @ApiQuery({ name: 'to', required: false, description: 'Those to this address or number alone' })
  @ApiOkResponse({ type: InboxReply })
  async list(@Query('to') to?: string): Promise<InboxReply> {
    const messages = await this.inbox.messages(typeof to === 'string' && to !== '' ? to : undefined);
    return { items: messages.map((message) => ({ ...message, at: message.at.toISOString() })), next: null };
  }
}
