import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { HoldRight } from '../hold-right.js';
import { ClientProposalsRepository } from './client-proposals.repository.js';
import { ClientChangeIntent } from './confirm/client-change-intent.js';
import { ConfirmClient } from './confirm/confirm-client.js';
import { HoldClientProposal } from './confirm/hold-client-proposal.js';
import { EndClient } from './end/end-client.js';
import { FinanceClientsController } from './finance-clients.controller.js';
import { FinanceClientsLog } from './finance-clients-log.js';
import { FinanceClientsRepository } from './finance-clients.repository.js';
import { ProposeClient } from './propose/propose-client.js';
import { ReadClientRequest } from './read-client-request.js';
import { ReadClients } from './read-clients.js';
import { ReadFinanceClient } from './read-finance-client.js';
import { WithdrawClientProposal } from './withdraw/withdraw-client-proposal.js';

/** The finance systems of a payor: two payments admins register and change them, one ends them (FIN-01, DC-05). */
@Module({
  imports: [AccountsModule],
  controllers: [FinanceClientsController],
  providers: [
    ClientChangeIntent,
    ClientProposalsRepository,
    ConfirmClient,
    EndClient,
    FinanceClientsLog,
    FinanceClientsRepository,
    HoldClientProposal,
    HoldRight,
    ProposeClient,
    ReadClientRequest,
    ReadClients,
    ReadFinanceClient,
    WithdrawClientProposal,
  ],
  exports: [ReadFinanceClient],
})
export class FinanceClientsModule {}
