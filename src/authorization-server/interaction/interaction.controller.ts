import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Origin } from '@countersign/mfa-core';
import { AddressBudget, Public, RequestOrigin } from '@countersign/mfa-nest';
import { Config } from '../../config/config.js';
import { TakesForm } from '../../http/takes-form.js';
import { AskedCountersignatures } from './asked-countersignature.js';
import { ConcludeInteraction } from './conclude-interaction.js';
import { FindInteraction, type Browser, type CurrentInteraction } from './current-interaction.js';
import { DeviceCookie } from './device-cookie.js';
import { CodeForm, PasswordForm } from './forms.dto.js';
import { GiveCode } from './give-code.js';
import { GivePassword, type Onward } from './give-password.js';
import { INTERACTION_PATH } from './let-people-in.js';
import { pageOf, redirectTo, type PageReply, type PageRequest } from './page-reply.js';
import { PageFilter } from './page.filter.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { SendText } from './send-text.js';
import { ShowInteraction } from './show-interaction.js';

const why =
  'A page for someone who is not signed in yet. The signed cookie of the interaction binds it to one browser, and its forms count only from our own pages.';

/** What a person sees while a finance system waits. No script runs on these pages, and no GET changes anything. */
@ApiExcludeController()
@Controller(INTERACTION_PATH.slice(1))
@UseGuards(SameOriginGuard)
@UseFilters(PageFilter)
export class InteractionController {
  readonly #device: DeviceCookie;

  constructor(
    private readonly find: FindInteraction,
    private readonly show: ShowInteraction,
    private readonly givePassword: GivePassword,
    private readonly giveCode: GiveCode,
    private readonly sendText: SendText,
    private readonly asked: AskedCountersignatures,
    private readonly conclude: ConcludeInteraction,
    @Inject(Config) config: Config,
  ) {
    this.#device = new DeviceCookie(config.http.publicUrl);
  }

  @Get(':uid')
  @Public(why)
  async page(
    @Param('uid') uid: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const current = await this.find.execute(browserOf(request, reply), uid);
    if (current.answered) return redirectTo(reply, current.returnPath);
    const { redirectUri } = current;
    return pageOf(reply, await this.show.execute(current), { redirectUri });
  }

  @Post(':uid/password')
  @TakesForm()
  @Public(why)
  @AddressBudget('secrets')
  password(
    @Param('uid') uid: string,
    @Body() { email, password }: PasswordForm,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
    @RequestOrigin() origin: Origin,
  ): Promise<string> {
    return this.#answer({ uid, request, reply }, async (browser, current) => {
      // In any other prompt nobody is asked for a password.
      if (current.prompt !== 'login') return { path: null };
      const deviceToken = this.#device.read(request.raw);
      return this.givePassword.execute(browser, current, { email, password, deviceToken, origin });
    });
  }

  @Post(':uid/code')
  @TakesForm()
  @Public(why)
  @AddressBudget('secrets')
  code(
    @Param('uid') uid: string,
    @Body() { method, code }: CodeForm,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
    @RequestOrigin() origin: Origin,
  ): Promise<string> {
    return this.#answer({ uid, request, reply }, (browser, current) =>
      this.giveCode.execute(browser, current, { method, code, origin }),
    );
  }

  @Post(':uid/text')
  @TakesForm()
  @Public(why)
  @AddressBudget('secrets')
  text(
    @Param('uid') uid: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
    @RequestOrigin() origin: Origin,
  ): Promise<string> {
    return this.#answer({ uid, request, reply }, async (_browser, current) => {
      await this.sendText.execute(current, origin);
      return { path: null };
    });
  }

  @Post(':uid/refuse')
  @TakesForm()
  @Public(why)
  @AddressBudget('secrets')
  refuse(
    @Param('uid') uid: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.#answer({ uid, request, reply }, async (browser, current) => {
      const unusable = current.prompt === 'countersign' && (await this.asked.find(current)) === null;
      const error = unusable ? 'invalid_request' : 'access_denied';
      return { path: await this.conclude.refused(browser, current, error) };
    });
  }

  /** Whatever a form did, the browser fetches the next page: reloading and going back send nothing again. */
  async #answer(
    { uid, request, reply }: { uid: string; request: PageRequest; reply: PageReply },
    work: (browser: Browser, current: CurrentInteraction) => Promise<Onward>,
  ): Promise<string> {
    const browser = browserOf(request, reply);
    const current = await this.find.execute(browser, uid);
    if (current.answered) return redirectTo(reply, current.returnPath);
    const { path, deviceToken } = await work(browser, current);
    if (deviceToken) reply.header('set-cookie', this.#device.write(deviceToken));
    return redirectTo(reply, path ?? `${INTERACTION_PATH}/${uid}`);
  }
}

const browserOf = (request: PageRequest, reply: PageReply): Browser => ({
  request: request.raw,
  response: reply.raw,
});
