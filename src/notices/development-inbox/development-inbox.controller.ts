import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Public } from '@countersign/mfa-nest';
import { InboxReply } from './development-inbox.dto.js';
import { DevelopmentInbox } from './development-inbox.js';

/** Of Fastify's reply, what sends a browser on. */
interface Reply {
  code(status: number): this;
  header(name: string, value: string): this;
}

/** For programs; a browser is sent on to the page that shows the same. */
@ApiTags('development')
@Controller('dev/inbox')
export class DevelopmentInboxController {
  constructor(private readonly inbox: DevelopmentInbox) {}

  @Get()
  @Public('Development only: shows local messages, and does not exist in production.')
  @ApiOperation({ summary: 'The newest 100 mails and texts to anyone, where neither are sent' })
  @ApiQuery({ name: 'to', required: false, description: 'Those to this address or number alone' })
  @ApiOkResponse({ type: InboxReply })
  async list(
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
    @Query('to') to?: string,
  ): Promise<InboxReply | undefined> {
    reply.header('vary', 'accept');
    if (accept?.includes('text/html')) {
      const query = typeof to === 'string' && to !== '' ? `?to=${encodeURIComponent(to)}` : '';
      reply.code(303).header('location', `/dev/inbox/messages${query}`);
      return undefined;
    }
    const messages = await this.inbox.messages(typeof to === 'string' && to !== '' ? to : undefined);
    return { items: messages.map((message) => ({ ...message, at: message.at.toISOString() })), next: null };
  }
}
