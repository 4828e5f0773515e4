import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { ProblemFilter } from '@countersign/mfa-nest';
import { ForeignForm, InteractionOver } from './page-errors.js';
import { pageOf, type PageReply } from './page-reply.js';
import { MessagePage } from './pages/message-page.js';

interface SentReply extends PageReply {
  sent: boolean;
  send(body: string): unknown;
}

/** Whatever goes wrong around a page is told by a page; what it was is judged, and logged, as everywhere else (ER-04). */
@Injectable()
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(private readonly problems: ProblemFilter) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<SentReply>();
    const { status, retryAfter } = this.#judge(thrown, host);
    if (reply.sent || reply.raw.headersSent) return;
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    const { title, text } = wordsOf(thrown, status);
    reply.code(status).send(pageOf(reply, <MessagePage title={title} text={text} />));
  }

  #judge(thrown: unknown, host: ArgumentsHost): { status: number; retryAfter?: string | undefined } {
    if (thrown instanceof InteractionOver || thrown instanceof ForeignForm) return { status: thrown.status };
    const judged = new Judged();
    this.problems.catch(thrown, new ExecutionContextHost([host.switchToHttp().getRequest(), judged]));
    return { status: judged.status, retryAfter: judged.headers.get('retry-after') };
  }
}

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

function wordsOf(thrown: unknown, status: number): { title: string; text: string } {
  if (thrown instanceof InteractionOver)
    return {
      title: 'This page is not valid any more',
      text: 'It was used already, took too long, or was begun in another browser. Go back to your finance system and start again from there.',
    };
  if (thrown instanceof ForeignForm)
    return {
      title: 'This form did not come from here',
      text: 'Nothing was done. If you did not send it yourself, another page tried to. Go back to your finance system and start again from there.',
    };
  if (status === 429)
    return { title: 'Too many tries', text: 'Wait a minute, then reload the page before this one.' };
  if (status < 500)
    return {
      title: 'This form was not in order',
      text: 'Nothing was done. Go back to your finance system and start again from there.',
    };
  return {
    title: 'That did not work',
    text: 'Something went wrong on our side. Wait a moment and try again.',
  };
}
