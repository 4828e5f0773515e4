import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@countersign/mfa-nest';
import { InboxReply } from './development-inbox.dto.js';
import { DevelopmentInbox } from './development-inbox.js';

@ApiTags('development')
@Controller('dev/inbox')
export class DevelopmentInboxController {
  constructor(private readonly inbox: DevelopmentInbox) {}

  @Get()
  @Public('Development only: shows local messages, and does not exist in production.')
  @ApiOperation({ summary: 'The newest 100 messages to anyone, where no mail is sent' })
  @ApiOkResponse({ type: InboxReply })
  async list(): Promise<InboxReply> {
    const messages = await this.inbox.messages();
    return { items: messages.map((message) => ({ ...message, at: message.at.toISOString() })), next: null };
  }
}
