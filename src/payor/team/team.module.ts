import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { HoldRight } from '../hold-right.js';
import { AddTeamRole } from './add/add-team-role.js';
import { HoldTeam } from './hold-team.js';
import { ReadTeam } from './read/read-team.js';
import { RemoveTeamRole } from './remove/remove-team-role.js';
import { TeamController } from './team.controller.js';

/** Who may do what for a payor, decided by its payments admins. */
@Module({
  imports: [AccountsModule],
  controllers: [TeamController],
  providers: [AddTeamRole, HoldRight, HoldTeam, ReadTeam, RemoveTeamRole],
})
export class TeamModule {}
