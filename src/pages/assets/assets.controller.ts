import { Controller, Get, NotFoundException, Param, StreamableFile, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@countersign/mfa-nest';
import { findAsset } from './assets.js';

/** Style, script and logo of the pages. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':hash/:name')
  @Public('Style, script and logo of the pages: the same for everybody.')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  @Header('Cross-Origin-Resource-Policy', 'same-origin')
  asset(@Param('name') name: string): StreamableFile {
    const asset = findAsset(name);
    if (!asset) throw new NotFoundException();
    return new StreamableFile(asset.content, { type: asset.type });
  }
}
