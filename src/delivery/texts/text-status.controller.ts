import { Body, Controller, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Problem, Public } from '@countersign/mfa-nest';
import { Config } from '../../config/config.js';
import { TakesForm } from '../../http/takes-form.js';
import { deliveryProblems } from '../delivery.problems.js';
import { ApplyReport } from './apply-report.js';
import { StatusCallbackReaders } from './status-callback.js';

@ApiTags('texts')
@Controller('v1/texts/status')
export class TextStatusController {
  constructor(
    private readonly applyReport: ApplyReport,
    @Inject(StatusCallbackReaders) private readonly readers: StatusCallbackReaders,
    @Inject(Config) private readonly config: Pick<Config, 'http'>,
  ) {}

  @Post(':sender')
  @HttpCode(204)
  @TakesForm()
  @Public('Signed by the vendor that sends the texts; changes nothing without its signature.')
  @ApiOperation({ summary: 'What became of a text, as its vendor reports it' })
  @ApiParam({ name: 'sender', example: 'twilio' })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiNoContentResponse({ description: 'Heard; also where no such text is known' })
  async report(
    @Param('sender') sender: string,
    @Headers() headers: Record<string, string | string[] | undefined>,
    @Body() body: unknown,
  ): Promise<void> {
    const report = this.readers.get(sender)?.read({
      url: `${this.config.http.publicUrl}/v1/texts/status/${sender}`,
      headers,
      parameters: textsOf(body),
    });
    if (!report) throw new Problem(deliveryProblems.notSigned);
    await this.applyReport.apply(sender, report);
  }
}

/** The fields of a form; anything else has none, and no signature that fits. */
const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
