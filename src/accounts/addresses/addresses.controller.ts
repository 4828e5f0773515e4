import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { limits, type Origin } from '@countersign/mfa-core';
import {
  AddressBudget,
  CurrentUser,
  RequestOrigin,
  SignedIn,
  StepUp,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import type { Address } from '../directory/people.repository.js';
import { AddAddress } from './add-address.js';
import type { WaitingAddress } from './address-confirmations.repository.js';
import { AddAddressRequest, AddressList, AddressReply, ConfirmAddressRequest } from './addresses.dto.js';
import { ConfirmAddress } from './confirm-address.js';
import { ListAddresses } from './list-addresses.js';
import { RemoveAddress } from './remove-address.js';

@ApiTags('account')
@Controller('v1/account/addresses')
export class AddressesController {
  constructor(
    private readonly listAddresses: ListAddresses,
    private readonly addAddress: AddAddress,
    private readonly confirmAddress: ConfirmAddress,
    private readonly removeAddress: RemoveAddress,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Where I am told what happens to my account' })
  @ApiOkResponse({ type: AddressList })
  async list(@CurrentUser() { personId }: UserPrincipal): Promise<AddressList> {
    const { known, waiting } = await this.listAddresses.execute({ personId });
    return { items: [...known.map(presentKnown), ...waiting.map(presentWaiting)], next: null };
  }

  @Post()
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Send a token to a further address; the others are told' })
  @ApiCreatedResponse({ type: AddressReply, description: 'It waits for its confirmation, 24 hours at most' })
  @ApiConflictResponse({ description: '`address-known`, `too-many-addresses`' })
  @ApiTooManyRequestsResponse({ description: '`too-many-address-messages`, with `Retry-After`' })
  async add(
    @Body() { email }: AddAddressRequest,
    @CurrentUser() { personId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<AddressReply> {
    return presentWaiting(await this.addAddress.execute({ personId, email, origin }));
  }

  /**
   * A session, and no fresh factor: that was given when the address was added, and whoever confirms adds the mailbox to
   * it. Not public: a stranger who gets a mistyped message must not become an address of this person.
   */
  @Post('confirm')
  @HttpCode(200)
  @SignedIn()
  @AddressBudget('secrets')
  @ApiOperation({ summary: 'Confirm the address by its token; every other session ends' })
  @ApiOkResponse({ type: AddressReply })
  @ApiBadRequestResponse({ description: '`address-token-refused`' })
  async confirm(
    @Body() { token }: ConfirmAddressRequest,
    @CurrentUser() { personId, sessionId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<AddressReply> {
    return presentKnown(await this.confirmAddress.execute({ personId, sessionId, token, origin }));
  }

  @Delete(':id')
  @HttpCode(204)
  @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
  @ApiOperation({ summary: 'Remove an address, which is told too; every other session ends' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`sign-in-address-stays`' })
  async remove(
    @Param('id', ParseUUIDPipe) addressId: string,
    @CurrentUser() { personId, sessionId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<void> {
    await this.removeAddress.execute({ personId, sessionId, addressId, origin });
  }
}

const presentKnown = ({ id, address, isSignIn }: Address): AddressReply => ({
  id,
  email: address,
  signIn: isSignIn,
  status: 'known',
  waitsUntil: null,
});

const presentWaiting = ({ id, address, expiresAt }: WaitingAddress): AddressReply => ({
  id,
  email: address,
  signIn: false,
  status: 'waiting',
  waitsUntil: expiresAt.toISOString(),
});
