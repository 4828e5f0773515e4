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

/** What came to no page is a problem document for programs, and a page for whoever typed an address or sent a form (ER-01). */
@Injectable()
@Catch()
export class EdgeFilter implements ExceptionFilter {
  constructor(
    private readonly problems: ProblemFilter,
    private readonly pages: PageFilter,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void | Promise<void> {
    const asked = host.switchToHttp().getRequest<AskedRequest>();
    if (isOfForm(asked)) return this.pages.catch(thrown, host);
    if (thrown instanceof NotFoundException && isOfAddress(asked))
      return this.pages.catch(new NoSuchPage(), host);
    this.problems.catch(thrown, host);
  }
}

const isOfAddress = (asked: AskedRequest): boolean => asked.method === 'GET' && isOfBrowser(asked);

/** One whose body came to no page, as it was too long. */
const isOfForm = (asked: AskedRequest): boolean =>
  String(asked.headers['content-type']).startsWith('application/x-www-form-urlencoded') && isOfBrowser(asked);

const isOfBrowser = ({ url, headers }: AskedRequest): boolean =>
  String(headers['accept'] ?? '').includes('text/html') && !url.startsWith('/v1/');
