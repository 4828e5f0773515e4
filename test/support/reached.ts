import {
  Injectable,
  Module,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { of, type Observable } from 'rxjs';

/** Asks to be stopped behind the guard. */
export const stopBeforeHandler = { 'x-stop-before-handler': 'yes' } as const;

/** What such a request gets when the guard has let it through. */
const reached = { reached: true } as const;

@Injectable()
class StopBeforeHandler implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, unknown> }>();
    return 'x-stop-before-handler' in headers ? of(reached) : next.handle();
  }
}

/** Behind the guard and before every handler: what a guard lets through can be seen without its being done. */
@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: StopBeforeHandler }] })
export class ReachedModule {}
