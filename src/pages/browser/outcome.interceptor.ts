import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { pageOf, redirectTo, type PageReply } from './page-reply.js';
import type { Outcome } from './visit.js';
import { visitOf } from './visit.guard.js';

/** What a handler gives back becomes the reply. */
@Injectable()
export class OutcomeInterceptor implements NestInterceptor<Outcome, string> {
  intercept(context: ExecutionContext, next: CallHandler<Outcome>): Observable<string> {
    const http = context.switchToHttp();
    const reply = http.getResponse<PageReply>();
    return next.handle().pipe(
      map((outcome) => {
        const visit = visitOf(http.getRequest<object>());
        if (visit && visit.setCookies.length > 0) reply.header('set-cookie', visit.setCookies);
        for (const [name, value] of visit?.headers ?? []) reply.header(name, value);
        return send(reply, outcome);
      }),
    );
  }
}

function send(reply: PageReply, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'page':
      reply.code(outcome.status);
      return pageOf(reply, outcome.page);
    case 'way_out':
      // Not by a redirect: browsers hold that to form-action too, and the provider of each company would have to stand there.
      reply.header('refresh', `0; url=${outcome.to}`);
      return pageOf(reply, outcome.page);
    case 'redirect':
      return redirectTo(reply, outcome.to);
    case 'file':
      reply
        .header('content-type', outcome.type)
        .header('content-disposition', `attachment; filename="${outcome.name}"`)
        .header('cache-control', 'no-store');
      return outcome.body;
    case 'data':
      reply.header('content-type', 'application/json').header('cache-control', 'no-store');
      return JSON.stringify(outcome.data);
  }
}
