import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { limits } from '@countersign/mfa-core';
import { CurrentUser, PaymentsArea, SignedIn, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { NoFields } from '../../wire/no-fields.dto.js';
import { financeAdmins } from '../rights.js';
import { DecideOverEndpoint } from './decide-over-endpoint.js';
import { presentEndpoint, presentMessage } from './present-endpoint.js';
import { ReadEndpoints } from './read-endpoints.js';
import {
  EndpointChangeRequest,
  EndpointList,
  EndpointReply,
  EndpointRequest,
  EndpointWithSecretReply,
  MessageList,
  MessageReply,
  MessagesQuery,
  PingReply,
  ResentReply,
  RotateSecretRequest,
} from './webhook-endpoints.dto.js';

const fresh = { maxAgeSeconds: limits.stepUpMaxAgeSeconds, roles: financeAdmins };

/** No call here is idempotent by a key: a repeated reply would have to keep the secret. An address is unique instead. */
@ApiTags('payor webhooks')
@Controller('v1/payor/webhook-endpoints')
@PaymentsArea()
export class WebhookEndpointsController {
  constructor(
    private readonly read: ReadEndpoints,
    private readonly decide: DecideOverEndpoint,
  ) {}

  @Get()
  @SignedIn(...financeAdmins)
  @ApiOperation({ summary: 'Where events of my companies are told' })
  @ApiOkResponse({ type: EndpointList })
  async list(@CurrentUser() user: UserPrincipal): Promise<EndpointList> {
    return { items: (await this.read.all(user)).map(presentEndpoint) };
  }

  @Get(':id')
  @SignedIn(...financeAdmins)
  @ApiOperation({ summary: 'One endpoint' })
  @ApiOkResponse({ type: EndpointReply })
  async one(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<EndpointReply> {
    return presentEndpoint(await this.read.one(user, id));
  }

  @Post()
  @StepUp(fresh)
  @ApiOperation({ summary: 'Another endpoint; its secret is shown this once' })
  @ApiCreatedResponse({ type: EndpointWithSecretReply })
  async add(
    @Body() { description = '', ...body }: EndpointRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<EndpointWithSecretReply> {
    const { endpoint, secret } = await this.decide.add(user, { ...body, description });
    return Object.assign(presentEndpoint(endpoint), { secret });
  }

  @Patch(':id')
  @StepUp(fresh)
  @ApiOperation({ summary: 'Another address, other events' })
  @ApiOkResponse({ type: EndpointReply })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EndpointChangeRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<EndpointReply> {
    return presentEndpoint(await this.decide.change(user, id, body));
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'A new secret, shown this once; the present one signs too for 24 hours' })
  @ApiOkResponse({ type: EndpointWithSecretReply })
  async rotate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() replaced: RotateSecretRequest,
    @CurrentUser() user: UserPrincipal,
  ): Promise<EndpointWithSecretReply> {
    const { endpoint, secret } = await this.decide.rotateSecret(user, id, replaced);
    return Object.assign(presentEndpoint(endpoint), { secret });
  }

  @Post(':id/disable')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Tell it nothing more' })
  @ApiOkResponse({ type: EndpointReply })
  async disable(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<EndpointReply> {
    return presentEndpoint(await this.decide.switch(user, id, false));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Tell it again, from now on' })
  @ApiOkResponse({ type: EndpointReply })
  async enable(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<EndpointReply> {
    return presentEndpoint(await this.decide.switch(user, id, true));
  }

  @Post(':id/ping')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Send it a message, to see whether it arrives' })
  @ApiOkResponse({ type: PingReply })
  async ping(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<PingReply> {
    return { messageId: await this.decide.ping(user, id) };
  }

  @Get(':id/messages')
  @SignedIn(...financeAdmins)
  @ApiOperation({ summary: 'What became of its messages of the last 30 days' })
  @ApiOkResponse({ type: MessageList })
  async messages(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MessagesQuery,
    @CurrentUser() user: UserPrincipal,
  ): Promise<MessageList> {
    const { items, next } = await this.read.messages(user, id, query);
    return { items: items.map(presentMessage), next };
  }

  @Get(':id/messages/:messageId')
  @SignedIn(...financeAdmins)
  @ApiOperation({ summary: 'One message, and what became of it' })
  @ApiOkResponse({ type: MessageReply })
  async message(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @CurrentUser() user: UserPrincipal,
  ): Promise<MessageReply> {
    return presentMessage(await this.read.message(user, id, messageId));
  }

  @Post(':id/messages/:messageId/resend')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Send a message again that was delivered or given up' })
  @ApiOkResponse({ type: ResentReply })
  async resend(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ResentReply> {
    return { resent: await this.decide.resend(user, id, messageId) };
  }

  @Post(':id/resend-dead')
  @HttpCode(200)
  @StepUp(fresh)
  @ApiOperation({ summary: 'Send every message again that was given up' })
  @ApiOkResponse({ type: ResentReply })
  async resendDead(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() _: NoFields,
    @CurrentUser() user: UserPrincipal,
  ): Promise<ResentReply> {
    return { resent: await this.decide.resend(user, id, null) };
  }
}
