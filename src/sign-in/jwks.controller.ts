import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@countersign/mfa-nest';
import { SigningKeys } from '@countersign/tokens';

@ApiTags('keys')
@Controller('.well-known')
export class JwksController {
  constructor(private readonly keys: SigningKeys) {}

  @Get('jwks.json')
  @Public('Public keys: anybody may verify what we signed.')
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({ summary: 'The keys that verify our access tokens and receipts (RFC 7517)' })
  @ApiOkResponse({
    schema: { type: 'object', properties: { keys: { type: 'array', items: { type: 'object' } } } },
  })
  keySet(): ReturnType<SigningKeys['publicJwks']> {
    return this.keys.publicJwks();
  }
}
