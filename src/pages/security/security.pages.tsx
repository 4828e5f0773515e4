import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage } from '../browser/page-group.js';
import { Sides } from '../browser/sides.js';
import { CurrentVisit } from '../browser/visit.guard.js';
import type { Outcome, Visit } from '../browser/visit.js';
import { Brand } from '../kit/brand.js';
import { OverviewPage } from './overview-page.js';

/** How somebody signs in, and what holds for them (MAN-01, MAN-03). */
@PageGroup('security')
export class SecurityPages {
  constructor(
    private readonly sides: Sides,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage()
  async overview(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const held = await dataOf(visit.api.GET(`/v1/${await this.#sideOf(visit)}/mfa`));
    return visit.show(<OverviewPage visit={visit} brand={this.brand} held={held} />);
  }

  #sideOf(visit: Visit) {
    visit.requireSignedIn();
    return this.sides.of(visit);
  }
}
