import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FactorMethod, Origin } from '@countersign/mfa-core';
import { AddressBudget, Public, RequestOrigin } from '@countersign/mfa-nest';
import { Config } from '../../config/config.js';
import { TakesForm } from '../../http/takes-form.js';
import { deviceCookie, languageCookie, transactionCookie } from '../../pages/browser/cookies.js';
import { PageFilter } from '../../pages/browser/page.filter.js';
import { pageOf, redirectTo, type PageReply, type PageRequest } from '../../pages/browser/page-reply.js';
import { SameOriginGuard } from '../../pages/browser/same-origin.guard.js';
import { transactionIn, transactionText } from '../../pages/browser/sign-in-transaction.js';
import { methodOf } from '../../pages/factor/factor-flow.js';
import { Brand } from '../../pages/kit/brand.js';
import type { PageContext } from '../../pages/kit/page-context.js';
import { localeFor } from '../../pages/words/locale-for.js';
import { Words } from '../../pages/words/words.js';
import { AskedCountersignatures } from './asked-countersignature.js';
import { ConcludeInteraction } from './conclude-interaction.js';
import { FindInteraction, type Browser, type CurrentInteraction } from './current-interaction.js';
import { CodeForm, CompanyForm, PasswordForm } from './forms.dto.js';
import { GiveCode } from './give-code.js';
import type { Onward } from './first-step.js';
import { GivePassword } from './give-password.js';
import { INTERACTION_PATH } from './let-people-in.js';
import { SendText } from './send-text.js';
import { ToCompanyPage } from './pages/to-company-page.js';
import { ShowInteraction } from './show-interaction.js';
import { ThroughCompany } from './through-company.js';

const why =
  'A page for someone who is not signed in yet. The signed cookie of the interaction binds it to one browser, and its forms count only from our own pages.';

/** What a person sees while a finance system waits. No GET changes anything but by the word of an identity provider. */
@ApiExcludeController()
@Controller(INTERACTION_PATH.slice(1))
@UseGuards(SameOriginGuard)
@UseFilters(PageFilter)
export class InteractionController {
  readonly #device;
  readonly #language;
  readonly #transaction;

  constructor(
    private readonly find: FindInteraction,
    private readonly show: ShowInteraction,
    private readonly givePassword: GivePassword,
    private readonly throughCompany: ThroughCompany,
    private readonly giveCode: GiveCode,
    private readonly sendText: SendText,
    private readonly asked: AskedCountersignatures,
    private readonly conclude: ConcludeInteraction,
    @Inject(Brand) private readonly brand: Brand,
    @Inject(Config) { http }: Config,
  ) {
    this.#device = deviceCookie(http.publicUrl);
    this.#language = languageCookie(http.publicUrl);
    this.#transaction = transactionCookie(http.publicUrl);
  }

  @Get(':uid')
  @Public(why)
  async page(
    @Param('uid') uid: string,
    @Query('method') method: unknown,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const current = await this.find.execute(browserOf(request, reply), uid);
    if (current.answered) return redirectTo(reply, current.returnPath);
    const { redirectUri } = current;
    const page = await this.show.execute(current, this.#contextOf(request, uid), factorOf(method));
    return pageOf(reply, page, { redirectUri });
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

  @Post(':uid/company')
  @HttpCode(200)
  @TakesForm()
  @Public(why)
  @AddressBudget('secrets')
  async company(
    @Param('uid') uid: string,
    @Body() { email }: CompanyForm,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const current = await this.find.execute(browserOf(request, reply), uid);
    if (current.answered) return redirectTo(reply, current.returnPath);
    const way = current.prompt === 'login' ? await this.throughCompany.begin(current, email) : null;
    if (!way) return redirectTo(reply, pathOf(uid));
    const { transaction, authorizationUrl: url } = way;
    const begun = transactionText({ transaction, then: backFromCompany(uid), takenThere: true });
    reply.header('set-cookie', this.#transaction.write(begun));
    // Not by a redirect: browsers hold that to form-action too, and the provider of each company would have to stand there.
    reply.header('refresh', `0; url=${url}`);
    return pageOf(reply, <ToCompanyPage context={this.#contextOf(request, uid)} url={url} />);
  }

  /** By way of the one address that providers know. Only the browser that began at this very interaction completes it. */
  @Get(':uid/company/back')
  @Public(why)
  @AddressBudget('secrets')
  backFromCompany(
    @Param('uid') uid: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
    @RequestOrigin() origin: Origin,
  ): Promise<string> {
    return this.#answer({ uid, request, reply }, async (browser, current) => {
      if (current.prompt !== 'login') return { path: null };
      const begun = transactionIn(this.#transaction.read(request.raw));
      if (!begun?.takenThere || begun.then !== backFromCompany(uid)) {
        await this.throughCompany.refuse(current);
        return { path: null };
      }
      reply.header('set-cookie', this.#transaction.clear());
      return this.throughCompany.complete(browser, current, {
        ...{ transaction: begun.transaction, callbackUrl: request.raw.url ?? '', origin },
        deviceToken: this.#device.read(request.raw),
      });
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
    return this.#answer({ uid, request, reply }, async (browser, current) => {
      const onward = await this.giveCode.execute(browser, current, { method, code, origin });
      return { ...onward, path: onward.path ?? pathOf(uid, method) };
    });
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
      return { path: pathOf(uid, 'sms') };
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
    return redirectTo(reply, path ?? pathOf(uid));
  }

  /** Nobody is signed in to the portal by what happens here: its forms are bound to the interaction, not to a session. */
  #contextOf({ raw }: PageRequest, uid: string): PageContext {
    const locale = localeFor(this.#language.read(raw), undefined, raw.headers['accept-language']);
    return { words: new Words(locale), brand: this.brand, formToken: '', path: pathOf(uid) };
  }
}

const backFromCompany = (uid: string): string => `${pathOf(uid)}/company/back`;

const pathOf = (uid: string, method?: FactorMethod): string =>
  `${INTERACTION_PATH}/${uid}${method === undefined ? '' : `?method=${method}`}`;

/** No recovery code is taken here. */
function factorOf(given: unknown): FactorMethod | null {
  const method = typeof given === 'string' ? methodOf(given) : null;
  return method === 'recovery_code' ? null : method;
}

const browserOf = (request: PageRequest, reply: PageReply): Browser => ({
  request: request.raw,
  response: reply.raw,
});
