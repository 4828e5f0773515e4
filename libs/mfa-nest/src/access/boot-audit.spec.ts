import { Controller, Get, Injectable, Post, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { describe, expect, test } from '@jest/globals';
import { EdgeApp } from '../../../../test/support/edge-app.js';
import {
  ActInterceptor,
  Countersigned,
  Delegated,
  Idempotent,
  Machine,
  MfaGuard,
  PaymentsArea,
  ProblemFilter,
  Public,
  SignedIn,
  StepUp,
  TicketOnly,
  TicketOrSession,
  TicketOrStepUp,
  accessTable,
  renderAccessTable,
  type IntentSource,
} from '../index.js';

@Injectable()
class NoIntent implements IntentSource {
  describe(): Promise<never> {
    return Promise.reject(new Error('never computed'));
  }
}

/** A controller with one handler, decorated by hand. */
function controllerWith(...decorators: MethodDecorator[]): Type<unknown> {
  @Controller('things')
  class ThingsController {
    @Get(':id')
    read() {
      return {};
    }
  }
  const descriptor = Object.getOwnPropertyDescriptor(ThingsController.prototype, 'read');
  if (!descriptor) throw new Error('no handler');
  for (const decorate of decorators) decorate(ThingsController.prototype, 'read', descriptor);
  return ThingsController;
}

async function refusalOf(...decorators: MethodDecorator[]): Promise<string> {
  const started = await EdgeApp.start([controllerWith(...decorators)]).catch((error: unknown) => error);
  if (started instanceof EdgeApp) {
    await started.close();
    return '';
  }
  return String(started);
}

describe('the application refuses to start with a handler', () => {
  test('that declares no access, and names it', async () => {
    expect(await refusalOf()).toContain('ThingsController.read declares no access');
  });

  test('that declares its access twice', async () => {
    expect(await refusalOf(SignedIn('treasurer'), Public('overrides'))).toContain('more than once');
    expect(await refusalOf(SignedIn(), SignedIn())).toContain('more than once');
  });

  test('that names a role without a policy', async () => {
    expect(await refusalOf(SignedIn('treasurer', 'tresurer'))).toContain('the role tresurer');
    expect(await refusalOf(StepUp({ maxAgeSeconds: 300, roles: ['admin'] }))).toContain('the role admin');
  });

  test.each([0, -1, 1.5, NaN, Infinity])('whose factor may be %p s old', async (maxAgeSeconds) => {
    expect(await refusalOf(TicketOrStepUp({ maxAgeSeconds }))).toContain('maxAgeSeconds');
  });

  test('that is public and does not say why', async () => {
    expect(await refusalOf(Public(' '))).toContain('does not say why');
  });

  test('that is public and idempotent', async () => {
    expect(await refusalOf(Public('a test'), Idempotent() as MethodDecorator)).toContain('@Idempotent');
  });

  test('that is countersigned by nobody, or over an intent nobody computes', async () => {
    const options = { purpose: 'thing.do', intent: NoIntent };
    expect(await refusalOf(Countersigned({ ...options, roles: ['treasurer'] }))).toContain('NoIntent');
    expect(await refusalOf(Countersigned({ ...options, roles: [] }))).toContain('names no role');
  });

  test.each([Public('a test'), TicketOnly(), TicketOrSession(), TicketOrStepUp({ maxAgeSeconds: 300 })])(
    'that is in the payments area and open without a session',
    async (decorator) => {
      const controller = controllerWith(decorator);
      PaymentsArea()(controller);
      await expect(EdgeApp.start([controller])).rejects.toThrow('@PaymentsArea');
    },
  );

  test.each(['', ' ', 'things:read things:report', 'things"read', 'things\\read', 'dïnge'])(
    'that is for machines with the scope %p, which is none (RFC 6749 section 3.3)',
    async (scope) => {
      expect(await refusalOf(Machine(scope))).toContain('names no scope');
    },
  );

  test('that is for machines, where there are none', async () => {
    const controller = controllerWith(Machine('things:read'));
    const starting = EdgeApp.start([controller], { withoutMachines: true });
    await expect(starting).rejects.toThrow('ThingsController.read is for machines');
  });

  test('that is for machines and in the payments area', async () => {
    const controller = controllerWith(Machine('things:read'));
    PaymentsArea()(controller);
    await expect(EdgeApp.start([controller])).rejects.toThrow('@PaymentsArea');
  });

  test.each([Public('a test'), TicketOnly(), TicketOrStepUp({ maxAgeSeconds: 300 }), Machine('things:read')])(
    'that is open to a client for a person, and opens without one',
    async (decorator) => {
      expect(await refusalOf(decorator, Delegated())).toContain('@Delegated');
      const controller = controllerWith(decorator);
      Delegated()(controller);
      await expect(EdgeApp.start([controller])).rejects.toThrow('@Delegated');
    },
  );

  test('and starts with one that is in order', async () => {
    expect(await refusalOf(SignedIn('treasurer'))).toBe('');
  });
});

describe('the application refuses to start', () => {
  const idempotent = [SignedIn(), Idempotent() as MethodDecorator];
  const guard = { provide: APP_GUARD, useExisting: MfaGuard };
  const filter = { provide: APP_FILTER, useExisting: ProblemFilter };
  const interceptor = { provide: APP_INTERCEPTOR, useExisting: ActInterceptor };

  test('without the guard that reads the declarations', async () => {
    const starting = EdgeApp.start([controllerWith(SignedIn())], { enhancers: [filter, interceptor] });
    await expect(starting).rejects.toThrow('MfaGuard is not a global guard');
  });

  test('without the interceptor, where something is idempotent', async () => {
    const starting = EdgeApp.start([controllerWith(...idempotent)], { enhancers: [filter, guard] });
    await expect(starting).rejects.toThrow('ActInterceptor is not a global interceptor');
  });
});

describe('the access table', () => {
  @Controller(['b', 'a'])
  class ListedController {
    @Get()
    @Public('for | all')
    list() {
      return [];
    }

    @Post(':id/pay')
    @Countersigned({ purpose: 'thing.pay', intent: NoIntent, roles: ['treasurer'] })
    pay() {
      return {};
    }

    @Post(':id')
    @StepUp({ maxAgeSeconds: 300, roles: ['clerk', 'treasurer'] })
    @Idempotent()
    change() {
      return {};
    }

    helper() {
      return 'not a route';
    }
  }

  test('lists every route there is, as it is mounted, sorted', async () => {
    const edge = await EdgeApp.start([ListedController], { providers: [NoIntent] });
    try {
      const rows = accessTable(edge.app);
      expect(rows.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'GET /a',
        'POST /a/:id',
        'POST /a/:id/pay',
        'GET /b',
        'POST /b/:id',
        'POST /b/:id/pay',
        'GET /problems',
        'GET /problems/:slug',
      ]);
      expect(rows[2]).toEqual({
        method: 'POST',
        path: '/a/:id/pay',
        access: 'countersigned',
        roles: ['treasurer'],
        scope: null,
        stepUpMaxAgeSeconds: null,
        purpose: 'thing.pay',
        why: null,
        idempotent: true,
        paymentsArea: false,
        delegated: false,
      });
      expect(renderAccessTable(rows.slice(0, 3))).toBe(
        [
          '| Route | Access | Roles or scope | Factor at most | Notes |',
          '|---|---|---|---|---|',
          '| `GET /a` | public |  |  | for \\| all |',
          '| `POST /a/:id` | session with a fresh factor | `clerk`, `treasurer` | 300 s | idempotent |',
          '| `POST /a/:id/pay` | session and countersignature | `treasurer` |  | `thing.pay`; idempotent |',
          '',
        ].join('\n'),
      );
    } finally {
      await edge.close();
    }
  });

  test('tells what machines and clients for people may do, and what authenticates by itself', async () => {
    @Controller()
    class OpenToClientsController {
      @Get('feed')
      @Machine('things:read')
      feed() {
        return [];
      }

      @Get('mine')
      @SignedIn('treasurer')
      @Delegated()
      mine() {
        return [];
      }
    }
    const why = 'a client proves itself by a signed assertion';
    const mounted = [{ method: 'POST', path: '/oauth2/token', why }];
    const edge = await EdgeApp.start([OpenToClientsController], { options: { mounted } });
    try {
      const rows = accessTable(edge.app).filter(({ path }) => !path.startsWith('/problems'));
      expect(rows.map(({ path, access, scope, delegated }) => [path, access, scope, delegated])).toEqual([
        ['/feed', 'machine', 'things:read', false],
        ['/mine', 'signed_in', null, true],
        ['/oauth2/token', 'authorization_server', null, false],
      ]);
      const rendered = renderAccessTable(rows);
      expect(rendered).toContain('| `GET /feed` | machine token | `things:read` |  |  |');
      expect(rendered).toContain(
        '| `GET /mine` | session | `treasurer` |  | also for a person by a client |',
      );
      expect(rendered).toContain(`| \`POST /oauth2/token\` | authenticates by itself |  |  | ${why} |`);
    } finally {
      await edge.close();
    }
  });

  test('says of every route of a controller that it is in the payments area', async () => {
    @Controller('money')
    @PaymentsArea()
    class MoneyController {
      @Get()
      @SignedIn('treasurer')
      list() {
        return [];
      }

      @Post()
      @StepUp({ maxAgeSeconds: 300, roles: ['treasurer'] })
      @Idempotent()
      move() {
        return {};
      }
    }
    const edge = await EdgeApp.start([MoneyController]);
    try {
      const rows = accessTable(edge.app);
      expect(rows.filter(({ paymentsArea }) => paymentsArea).map(({ path }) => path)).toEqual([
        '/money',
        '/money',
      ]);
      expect(renderAccessTable(rows)).toContain(
        '| `POST /money` | session with a fresh factor | `treasurer` | 300 s | payments area; idempotent |',
      );
    } finally {
      await edge.close();
    }
  });
});
