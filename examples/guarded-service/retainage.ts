import { Controller, Get, Injectable, Module, Param, Post } from '@nestjs/common';
import { commonProblems, Countersigned, CurrentUser, Problem, StepUp } from '@countersign/mfa-nest';
import type { IntentRequest, IntentSource, UserPrincipal } from '@countersign/mfa-nest';
import { Sql } from '@countersign/mfa-postgres';

export const roles = ['payments_admin', 'payments_disburser'];
const own = ({ grants }: UserPrincipal) =>
  grants.filter((g) => roles.includes(g.role)).map((g) => g.companyId);

@Injectable()
class ReleaseIntent implements IntentSource {
  constructor(private readonly sql: Sql) {}

  async describe({ params }: IntentRequest, user: UserPrincipal) {
    const held =
      'SELECT * FROM retainage WHERE number = $1 AND company_id = ANY($2) AND NOT released FOR UPDATE';
    const row = await this.sql.row<Record<string, string>>(held, [params['number'], own(user)]);
    if (!row?.['number'] || !row['company_id']) throw new Problem(commonProblems.notFound);
    return { subjectId: row['number'], companyId: row['company_id'], content: row, display: row };
  }
}

@Controller('retainage')
class RetainageController {
  constructor(private readonly sql: Sql) {}

  @Get()
  @StepUp({ maxAgeSeconds: 300, roles })
  list(@CurrentUser() user: UserPrincipal) {
    return this.sql.rows('SELECT * FROM retainage WHERE company_id = ANY($1) ORDER BY number', [own(user)]);
  }

  @Post(':number/release')
  @Countersigned({ purpose: 'retainage.release', intent: ReleaseIntent, roles })
  release(@Param('number') number: string) {
    return this.sql.row('UPDATE retainage SET released = true WHERE number = $1 RETURNING *', [number]);
  }
}

@Module({ controllers: [RetainageController], providers: [ReleaseIntent] })
export class RetainageModule {}
