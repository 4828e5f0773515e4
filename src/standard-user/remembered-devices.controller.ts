import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ForgetDevice, type Origin } from '@countersign/mfa-core';
import { CurrentUser, RequestOrigin, SignedIn, type UserPrincipal } from '@countersign/mfa-nest';

export class RememberedDeviceReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'When the second factor was given there' })
  factorTime!: string;

  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty({ type: String, nullable: true })
  userAgent!: string | null;
}

export class RememberedDeviceList {
  @ApiProperty({ type: [RememberedDeviceReply] })
  items!: RememberedDeviceReply[];
}

@ApiTags('standard MFA')
@Controller('v1/standard/mfa/remembered-devices')
export class RememberedDevicesController {
  constructor(private readonly forgetDevice: ForgetDevice) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The devices on which I am not asked for a second factor for a while' })
  @ApiOkResponse({ type: RememberedDeviceList })
  async list(@CurrentUser() { personId }: UserPrincipal): Promise<RememberedDeviceList> {
    const devices = await this.forgetDevice.list(personId);
    return {
      items: devices.map(({ id, factorTime, address, userAgent }) => ({
        ...{ id, address, userAgent },
        factorTime: factorTime.toISOString(),
      })),
    };
  }

  // Making it stricter needs no fresh factor: whoever lost the device should be quick.
  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Forget one: the next sign-in there asks again, and sessions it let in are over' })
  @ApiNoContentResponse()
  forget(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentUser() { personId }: UserPrincipal,
    @RequestOrigin() origin: Origin,
  ): Promise<void> {
    return this.forgetDevice.execute({ personId, id, origin });
  }
}
