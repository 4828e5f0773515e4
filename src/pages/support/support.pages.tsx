import { Inject } from '@nestjs/common';
import { PageGroup, ShowsPage } from '../browser/page-group.js';
import { CurrentVisit } from '../browser/visit.guard.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import { heldBackUntil } from './agent.js';
import { SupportPage } from './support-page.js';

@PageGroup('support')
export class SupportPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async start(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    return visit.show(<SupportPage visit={visit} brand={this.brand} heldBack={await heldBackUntil(visit)} />);
  }
}
