import {
  Catch,
  Injectable,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { ProblemFilter } from '@countersign/mfa-nest';
import { NoSuchPage } from './page-errors.js';
import { PageFilter } from './page.filter.js';

interface AskedRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What no route answers is a problem document for programs, and a page for whoever typed an address (ER-01). */
@Injectable()
@Catch()
export class EdgeFilter implements ExceptionFilter {
  constructor(
    private readonly problems: ProblemFilter,
    private readonly pages: PageFilter,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void | Promise<void> {
    const asked = host.switchToHttp().getRequest<AskedRequest>();
    return thrown instanceof NotFoundException && wantsPage(asked)
      ? this.pages.catch(new NoSuchPage(), host)
      : this.problems.catch(thrown, host);
  }
}

const wantsPage = ({ method, url, headers }: AskedRequest): boolean =>
  method === 'GET' && !url.startsWith('/v1/') && String(headers['accept'] ?? '').includes('text/html');
