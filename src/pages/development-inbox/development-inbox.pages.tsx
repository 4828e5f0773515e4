import { Inject, Param } from '@nestjs/common';
import { dataOf, type components } from '@countersign/client';
import { NoSuchPage } from '../browser/page-errors.js';
import { PageGroup, ShowsPage } from '../browser/page-group.js';
import { CurrentVisit } from '../browser/visit.guard.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import { InboxPage } from './inbox-page.js';
import { MessagePage } from './message-page.js';
import { INBOX } from './path.js';

type Message = components['schemas']['InboxMessageReply'];

/** Left out of the pages in production, as the messages themselves are. */
@PageGroup(INBOX.slice(1))
export class DevelopmentInboxPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const to = recipientIn(visit);
    const follows = visit.url.searchParams.get('refresh') === 'yes';
    const page = { visit, brand: this.brand, to, follows };
    return visit.show(<InboxPage {...page} messages={await this.#messages(visit, to)} />);
  }

  @ShowsPage(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const message = (await this.#messages(visit, recipientIn(visit))).find((one) => one.id === id);
    if (!message) throw new NoSuchPage();
    return visit.show(<MessagePage visit={visit} brand={this.brand} message={message} />);
  }

  async #messages(visit: Visit, to: string): Promise<readonly Message[]> {
    const query = to === '' ? {} : { to };
    return (await dataOf(visit.api.GET('/dev/inbox', { params: { query } }))).items;
  }
}

const recipientIn = (visit: Visit): string => (visit.url.searchParams.get('to') ?? '').trim();
