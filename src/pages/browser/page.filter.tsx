import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { ProblemError } from '@countersign/client';
import { ProblemFilter } from '@countersign/mfa-nest';
import { Config } from '../../config/config.js';
import { Brand } from '../kit/brand.js';
import { BareLayout } from '../kit/layout.js';
import { OverPage } from '../kit/over-page.js';
import { localeFor } from '../words/locale-for.js';
import { Words } from '../words/words.js';
import { languageCookie } from './cookies.js';
import {
  ForeignForm,
  InteractionOver,
  NoSuchPage,
  SignInNeeded,
  StaleForm,
  StepUpNeeded,
} from './page-errors.js';
import { localPath } from './local-path.js';
import { pageOf, redirectTo, type PageReply, type PageRequest } from './page-reply.js';
import { isSignInNeeded, isStepUpNeeded, textOf } from './problem-words.js';
import { visitOf } from './visit.guard.js';
import type { Visit } from './visit.js';

interface SentReply extends PageReply {
  sent: boolean;
  send(body: string): unknown;
}

interface Told {
  status: number;
  title: string;
  text: string;
  retryAfter?: string | undefined;
}

/**
 * Whatever goes wrong around a page is told by a page that says what to do; what it was is judged, and logged, as everywhere
 * else (ER-04). Where a sign-in or a code is missing, the way leads there and back, and what was typed waits.
 */
@Injectable()
@Catch()
export class PageFilter implements ExceptionFilter {
  readonly #language;

  constructor(
    private readonly problems: ProblemFilter,
    @Inject(Brand) private readonly brand: Brand,
    @Inject(Config) { http }: Config,
  ) {
    this.#language = languageCookie(http.publicUrl);
  }

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<PageRequest>();
    const reply = http.getResponse<SentReply>();
    const visit = visitOf(request);
    if (reply.sent || reply.raw.headersSent) return;
    const way = wayOn(thrown);
    if (way !== null && visit) {
      // What was typed must not get lost with a database that is: then the page says so instead.
      try {
        await visit.keepForm(visit.path);
      } catch (error) {
        this.#tell(error, host, reply, visit.words, visit.path);
        return;
      }
      if (visit.setCookies.length > 0) reply.header('set-cookie', visit.setCookies);
      const then = encodeURIComponent(visit.goal);
      reply.send(redirectTo(reply, `${way}?then=${then}`));
      return;
    }
    this.#tell(thrown, host, reply, visit?.words ?? this.#wordsFor(request), pathOf(request, visit));
  }

  #wordsFor({ raw }: PageRequest): Words {
    return new Words(localeFor(this.#language.read(raw), undefined, raw.headers['accept-language']));
  }

  #tell(thrown: unknown, host: ArgumentsHost, reply: SentReply, words: Words, path: string): void {
    const { status, title, text, retryAfter } = this.#judge(thrown, host, words);
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    const page = (
      <BareLayout title={title} context={{ words, brand: this.brand, formToken: '', path }}>
        <OverPage
          text={text}
          again={thrown instanceof StaleForm ? path : null}
          elsewhere={thrown instanceof InteractionOver}
        />
      </BareLayout>
    );
    reply.code(status).send(pageOf(reply, page));
  }

  #judge(thrown: unknown, host: ArgumentsHost, words: Words): Told {
    const { t } = words;
    if (thrown instanceof ForeignForm)
      return { status: thrown.status, title: t('over.foreignTitle'), text: t('over.foreignText') };
    if (thrown instanceof StaleForm)
      return { status: thrown.status, title: t('over.staleTitle'), text: t('over.staleText') };
    if (thrown instanceof InteractionOver)
      return { status: thrown.status, title: t('over.interactionTitle'), text: t('over.interactionText') };
    if (thrown instanceof NoSuchPage || isOfNothing(thrown, host))
      return { status: NoSuchPage.status, title: t('over.nothingTitle'), text: t('over.nothingText') };
    if (thrown instanceof ProblemError && thrown.status < 500 && thrown.status !== 429)
      return {
        status: thrown.status,
        title: t(thrown.status === 404 ? 'over.nothingTitle' : 'over.refusedTitle'),
        text: textOf(thrown, words),
      };
    const { status, retryAfter } =
      thrown instanceof ProblemError
        ? { status: thrown.status, retryAfter: thrown.response.headers.get('retry-after') ?? undefined }
        : this.#judgedByAll(thrown, host);
    if (status === 429) return { status, retryAfter, title: t('over.busyTitle'), text: t('over.busyText') };
    if (status < 500) return { status, title: t('over.malformedTitle'), text: t('over.malformedText') };
    return { status, retryAfter, title: t('over.failedTitle'), text: t('over.failedText') };
  }

  #judgedByAll(thrown: unknown, host: ArgumentsHost): { status: number; retryAfter?: string | undefined } {
    const judged = new Judged();
    this.problems.catch(thrown, new ExecutionContextHost([host.switchToHttp().getRequest(), judged]));
    return { status: judged.status, retryAfter: judged.headers.get('retry-after') };
  }
}

/** An address that names nothing: what was only looked for cannot be malformed in any other way. */
const isOfNothing = (thrown: unknown, host: ArgumentsHost): boolean =>
  thrown instanceof ProblemError &&
  (thrown.status === 404 || thrown.status === 400) &&
  host.switchToHttp().getRequest<{ method: string }>().method === 'GET';

/** Where somebody goes who lacks a sign-in, or a fresh factor; null for everything else. */
function wayOn(thrown: unknown): '/sign-in' | '/step-up' | null {
  if (thrown instanceof SignInNeeded || isSignInNeeded(thrown)) return '/sign-in';
  if (thrown instanceof StepUpNeeded || isStepUpNeeded(thrown)) return '/step-up';
  return null;
}

/** Where a change of the language leads back to: to what can be fetched. */
const pathOf = ({ raw }: PageRequest, visit: Visit | null): string =>
  visit?.path ?? (raw.method === 'GET' ? localPath(raw.url?.split('?')[0]) : '/');

/** Takes the problem document in the place of the browser. */
class Judged {
  status = 500;
  readonly headers = new Map<string, string>();
  readonly sent = false;
  readonly raw = { headersSent: false };

  code(status: number): this {
    this.status = status;
    return this;
  }

  header(name: string, value: string): this {
    this.headers.set(name, value);
    return this;
  }

  send(): this {
    return this;
  }
}
